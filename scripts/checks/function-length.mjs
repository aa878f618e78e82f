/**
 * ESLint rule: a function has at most `max` lines of its own. Lines of functions inside it count for those, so that `createX({ … })`, which
 * holds the functions of its object, is measured by each of them. Empty lines and comments do not count.
 */
export const functionLength = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { max: { type: 'integer', minimum: 1 } }, additionalProperties: false }],
    messages: { long: '{{lines}} lines of its own; {{max}} are the most (code-style.md, rule 3).' },
  },
  create(context) {
    const { max } = context.options[0];
    const counted = linesWithCode(context.sourceCode);
    const enclosing = [];
    const enter = (node) => enclosing.push({ node, inner: new Set() });
    const leave = () => {
      const { node, inner } = enclosing.pop();
      const all = counted.filter((line) => line >= node.loc.start.line && line <= node.loc.end.line);
      const own = all.filter((line) => !inner.has(line));
      if (own.length > max) context.report({ loc: node.loc.start, messageId: 'long', data: { lines: own.length, max } });
      // The first line stays the outer function's: that is where it names the inner one.
      for (const line of all.slice(1)) enclosing.at(-1)?.inner.add(line);
    };
    const kinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
    return Object.fromEntries(kinds.flatMap((kind) => [[kind, enter], [`${kind}:exit`, leave]]));
  },
};

/** Numbers of the lines on which there is something other than a comment. */
function linesWithCode(sourceCode) {
  const lines = new Set();
  for (const token of sourceCode.ast.tokens) {
    for (let line = token.loc.start.line; line <= token.loc.end.line; line += 1) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b);
}
