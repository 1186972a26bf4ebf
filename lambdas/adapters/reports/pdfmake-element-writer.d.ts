declare module 'pdfmake/js/ElementWriter.js' {
  /** A piece of a line, up to the next place where the line may break. */
  type Inline = { x: number; justifyShift?: number; leadingCut?: number; trailingCut?: number };
  type Writer = { prototype: { alignLine(line: { inlines: Inline[] }): void } };
  const module: Writer | { default: Writer };
  export = module;
}
