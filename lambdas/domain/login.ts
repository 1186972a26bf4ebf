/** Most letters of a name to sign in by. */
export const LONGEST_LOGIN = 100;

const COUNTRY = '+84';
const LETTERS_BETWEEN = /[\s.\-()/]/g;
const ADDRESS = /^[a-z0-9._%+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/**
 * The name that somebody signs in by, as accounts know it: a Vietnamese phone number in any writing as +84…, an
 * e-mail address in small letters; undefined for anything else.
 */
export function loginOf(written: string): string | undefined {
  const text = written.normalize('NFKC').trim();
  if (text.length > LONGEST_LOGIN) return undefined;
  const address = text.toLowerCase();
  return phoneOf(text) ?? (ADDRESS.test(address) ? address : undefined);
}

/** A phone number as people read it aloud: 0912 345 678; an address as it is. */
export function readableLogin(login: string): string {
  if (!login.startsWith(COUNTRY)) return login;
  const digits = `0${login.slice(COUNTRY.length)}`;
  return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
}

/** What a login is searched by: digits alone of a number, however it is written, and small letters of an address. */
export function searchableLogin(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().trim();
  const digits = folded.replace(LETTERS_BETWEEN, '');
  return /^\+?\d+$/.test(digits) ? digits.replace(/^(\+84|0084|0)/, '') : folded;
}

function phoneOf(text: string): string | undefined {
  const digits = text.replace(LETTERS_BETWEEN, '');
  // +84 (0)912… keeps the zero of home; Excel drops it from a column of numbers.
  const national =
    /^(?:\+840?|00840?|840?|0)(\d{9,10})$/.exec(digits)?.[1] ?? /^([35789]\d{8})$/.exec(digits)?.[1];
  return national && !national.startsWith('0') ? `${COUNTRY}${national}` : undefined;
}
