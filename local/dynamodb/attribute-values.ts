/** One DynamoDB attribute value as it travels: exactly one of the members is present, binary as base64. */
export type AttributeValue = {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  SS?: string[];
  NS?: string[];
  BS?: string[];
  L?: AttributeValue[];
  M?: Item;
};

/** A DynamoDB item, or a key, in attribute values. */
export type Item = { [attribute: string]: AttributeValue };

/** Whether two images of an item say the same: order counts in lists, not in sets or between attributes. */
export function isSameItem(one: Item | undefined, other: Item | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const names = Object.keys(one).filter(name => one[name] !== undefined);
  const otherCount = Object.keys(other).filter(name => other[name] !== undefined).length;
  return names.length === otherCount && names.every(name => isSameValue(one[name], other[name]));
}

function isSameValue(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const type = typeOf(one);
  if (type !== typeOf(other)) return false;
  if (type === 'M') return isSameItem(one.M, other.M);
  if (type === 'L') {
    const [left = [], right = []] = [one.L, other.L];
    return left.length === right.length && left.every((value, at) => isSameValue(value, right[at]));
  }
  if (type === 'SS' || type === 'NS' || type === 'BS') {
    const [left, right] = [new Set(one[type]), new Set(other[type])];
    return left.size === right.size && [...left].every(member => right.has(member));
  }
  return one[type] === other[type];
}

/** The size of an item in bytes as AWS bills it: UTF-8 names and values, without storage overhead. */
export function itemSize(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => (value === undefined ? sum : sum + utf8(name) + valueSize(value)),
    0,
  );
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.SS) return total(value.SS, utf8);
  if (value.NS) return total(value.NS, numberSize);
  if (value.BS) return total(value.BS, bytes => Buffer.byteLength(bytes, 'base64'));
  if (value.L) return 3 + total(value.L, element => 1 + valueSize(element));
  if (value.M) return 3 + Object.keys(value.M).length + itemSize(value.M);
  return 1;
}

/** Two significant digits a byte, one byte for the exponent, one for a minus sign. */
function numberSize(number: string): number {
  const digits = number.replace(/[-.]|e.*$/gi, '').replace(/^0+|0+$/g, '').length;
  return 1 + Math.ceil(digits / 2) + (number.startsWith('-') ? 1 : 0);
}

function typeOf(value: AttributeValue): keyof AttributeValue {
  return Object.keys(value)[0] as keyof AttributeValue;
}

function utf8(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function total<T>(values: T[], size: (value: T) => number): number {
  return values.reduce((sum, value) => sum + size(value), 0);
}
