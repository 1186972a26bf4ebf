/** What a workbook may hold; a register of 20,000 unions is about 4 MB, and 60 MB unpacked. */
export const WORKBOOK_LIMITS = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 120 * 1024 * 1024,
  entries: 500,
  rows: 25_000,
  columns: 200,
} as const;
