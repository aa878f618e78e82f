import ts from 'typescript';
import type { Sources } from './program';

/** Finds the calls of a function in the files that were asked for; looks through them once. */
export function indexCalls({ own, functionOf }: Sources): (made: ts.Node) => ts.CallExpression[] {
  let index: Map<ts.Node, ts.CallExpression[]> | undefined;
  const build = (): Map<ts.Node, ts.CallExpression[]> => {
    const found = new Map<ts.Node, ts.CallExpression[]>();
    const look = (node: ts.Node): void => {
      const made = ts.isCallExpression(node) ? functionOf(node) : undefined;
      if (made && ts.isCallExpression(node)) found.set(made, [...(found.get(made) ?? []), node]);
      ts.forEachChild(node, look);
    };
    own.forEach(look);
    return found;
  };
  return (made) => (index ??= build()).get(made) ?? [];
}
