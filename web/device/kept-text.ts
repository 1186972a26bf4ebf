/** What is kept as `name` in this browser; undefined where nothing is, or where it may not be read. */
export function keptText(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `text` as `name` in this browser; undefined forgets it. A device without room goes on without. */
export function keepText(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // Said above.
  }
}
