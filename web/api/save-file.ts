/** Hands a file that the page made to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the time the click is handled; the address is only kept for stragglers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
