import ts from 'typescript';
import type { Callable, Sources } from './program';

/** Where a `Talk` speaks: names of its steps and their words begin like this ("round[]." and "round."). */
export interface Voice {
  flow: string;
  steps: string;
  words: string;
}

/** What a name stands for: what was passed for it, a property of that, some texts, a talk, or nothing was passed. */
export type Bound =
  | { kind: 'passed'; expression: ts.Expression; scope: Scope }
  | { kind: 'property'; of: ts.Expression; name: string; scope: Scope; fallback?: ts.Expression }
  | { kind: 'texts'; texts: (string | undefined)[] }
  | { kind: 'talk'; voice: Voice }
  | { kind: 'absent' };

export type Scope = ReadonlyMap<ts.Symbol, Bound>;

/** The names inside a function for one call of it. `voiceOf` tells which arguments are talks. */
export function bindCall(
  sources: Sources, made: Callable, args: readonly ts.Expression[], scope: Scope, voiceOf: (expression: ts.Expression) => Voice | undefined,
): Scope {
  const inside = new Map<ts.Symbol, Bound>();
  const set = (name: ts.Node, bound: Bound): void => {
    const symbol = sources.checker.getSymbolAtLocation(name);
    if (symbol) inside.set(symbol, bound);
  };
  made.parameters.forEach((parameter, index) => {
    const argument = args[index] ?? parameter.initializer;
    const where = args[index] ? scope : inside;
    const voice = argument && voiceOf(argument);
    if (ts.isIdentifier(parameter.name)) {
      if (voice) set(parameter.name, { kind: 'talk', voice });
      else set(parameter.name, argument ? { kind: 'passed', expression: argument, scope: where } : { kind: 'absent' });
    } else if (ts.isObjectBindingPattern(parameter.name) && argument) {
      bindProperties(parameter.name, argument, where, set);
    }
  });
  return inside;
}

function bindProperties(pattern: ts.ObjectBindingPattern, of: ts.Expression, scope: Scope, set: (name: ts.Node, bound: Bound) => void): void {
  for (const { name, propertyName, initializer, dotDotDotToken } of pattern.elements) {
    if (dotDotDotToken || !ts.isIdentifier(name)) continue;
    set(name, { kind: 'property', of, name: (propertyName ?? name).getText(), scope, fallback: initializer });
  }
}

/** The expressions that a function can return; what is inside functions within it is not its own. */
export function returnsOf({ body }: Callable): ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    ts.forEachChild(node, look);
  };
  look(body);
  return found;
}

/** Without brackets, casts and await around it. */
export function bare(expression: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) || ts.isNonNullExpression(expression) || ts.isAwaitExpression(expression)) {
    return bare(expression.expression);
  }
  return expression;
}
