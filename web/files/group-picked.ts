/** True if `file` says that it is a photo; its bytes are looked at later. */
export function looksLikePhoto(file: Pick<File, 'name' | 'type'>): boolean {
  return /^image\/(jpeg|png)$/.test(file.type) || /\.(jpe?g|png)$/i.test(file.name);
}

/** Files picked at once for one paper: its photos are the pages of one document, every other file is one itself. */
export function groupPicked(picked: readonly File[]): File[][] {
  const photos = picked.filter(looksLikePhoto);
  if (photos.length < 2) return picked.map(file => [file]);
  const first = photos[0];
  return picked.flatMap(file => {
    if (file === first) return [photos];
    return looksLikePhoto(file) ? [] : [[file]];
  });
}
