/** The name as the user pool knows it: a Vietnamese phone number in its international form, the rest as typed. */
export function toUserName(typed: string): string {
  const name = typed.normalize('NFC').trim();
  const digits = name.replace(/[\s.\-()]/g, '');
  if (/^0\d{9,10}$/.test(digits)) return `+84${digits.slice(1)}`;
  if (/^\+?84\d{9,10}$/.test(digits)) return `+${digits.replace('+', '')}`;
  return name;
}
