import module from 'pdfmake/js/ElementWriter.js';

// A CommonJS module: what loads it decides whether its default is unwrapped.
const { prototype } = 'default' in module ? module.default : module;
const alignLine = prototype.alignLine;

/**
 * pdfmake 0.3.11 widens a justified line wherever it could break: after a slash or a hyphen too, so that "65/782" is
 * torn apart. This widens it at white space only. It knows an inner part of that version; a test looks at the words.
 */
prototype.alignLine = function alignAtSpaces(line) {
  alignLine.call(this, line);
  const { inlines } = line;
  const each = inlines[1]?.justifyShift;
  if (each === undefined) return;
  const isSpaced = inlines.map(
    (inline, index) => index > 0 && (inlines[index - 1]?.trailingCut ?? 0) + (inline.leadingCut ?? 0) > 0,
  );
  const spaces = isSpaced.filter(Boolean).length;
  if (spaces === 0) return;
  const share = (each * (inlines.length - 1)) / spaces;
  let passed = 0;
  for (const [index, inline] of inlines.entries()) {
    if (isSpaced[index]) passed += 1;
    inline.x += passed * share - index * each;
  }
};
