/** Whether `path` fits a path pattern of a distribution or a sync filter: `*` is any text, `?` any one character. */
export function fitsPattern(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(path);
}
