import ts from 'typescript';
import { indexCalls } from './calls';
import type { Sources } from './program';
import { bare, bindCall, returnsOf, type Bound, type Scope } from './scope';

/** Texts that an expression can have; `*` inside stands for anything, undefined for none. */
export type Texts = (string | undefined)[];

const ANY = '*';
const MOST_CALLS = 12;

/** An object literal that an expression can be, with what the names in it stand for. */
export interface Made {
  node: ts.ObjectLiteralExpression;
  scope: Scope;
}

export type Reading = ReturnType<typeof createReading>;

/** Tells what expressions can be, without running them: literals are followed through constants, calls and conditions, else their types. */
export function createReading(sources: Sources) {
  const { checker, symbolOf, functionOf } = sources;
  let calls = 0;
  const callsOf = indexCalls(sources);

  function byType(type: ts.Type): Texts {
    const parts = type.isUnion() ? type.types : [type];
    return unique(parts.map((part) => (part.flags & ts.TypeFlags.Undefined ? undefined : part.isStringLiteral() ? part.value : ANY)));
  }

  /** What can be asked of the value behind an identifier: what was passed for it, or how its constant was made. */
  function origin(name: ts.Identifier, scope: Scope): Bound | undefined {
    const symbol = symbolOf(name);
    const bound = symbol && scope.get(symbol);
    if (bound || !symbol?.valueDeclaration) return bound;
    const declared = symbol.valueDeclaration;
    if (!ts.isVariableDeclaration(declared) || !declared.initializer || !(ts.getCombinedNodeFlags(declared) & ts.NodeFlags.Const)) return undefined;
    return { kind: 'passed', expression: declared.initializer, scope };
  }

  /** Goes on in the functions that a call reaches: `read` for each returned expression. */
  function throughCall<T>(call: ts.CallExpression, scope: Scope, read: (expression: ts.Expression, scope: Scope) => T[]): T[] | undefined {
    const made = functionOf(call);
    if (!made || calls >= MOST_CALLS) return undefined;
    calls += 1;
    const inside = bindCall(sources, made, call.arguments, scope, () => undefined);
    const found = returnsOf(made).flatMap((returned) => read(returned, inside));
    calls -= 1;
    return found;
  }

  function textsOfName(name: ts.Identifier, scope: Scope): Texts {
    if (name.text === 'undefined') return [undefined];
    const typed = byType(checker.getTypeAtLocation(name));
    const from = origin(name, scope);
    const made = from ? textsOfBound(from) : typed.includes(ANY) ? textsOfCallers(name) : undefined;
    if (!made || made.some((text) => text?.includes(ANY))) return typed.includes(ANY) ? made ?? typed : typed;
    return typed.includes(ANY) ? made : made.filter((text) => typed.includes(text));
  }

  /** A parameter of which nothing else is known is what anybody passes for it. */
  function textsOfCallers(name: ts.Identifier): Texts | undefined {
    const declared = symbolOf(name)?.valueDeclaration;
    if (!declared || !ts.isParameter(declared) || calls >= MOST_CALLS) return undefined;
    const index = declared.parent.parameters.indexOf(declared);
    const passed = callsOf(declared.parent).flatMap((call) => call.arguments[index] ?? []);
    calls += 1;
    const found = passed.flatMap((argument) => texts(argument, new Map()));
    calls -= 1;
    return found.length > 0 ? unique(found) : undefined;
  }

  function textsOfBound(bound: Bound): Texts {
    switch (bound.kind) {
      case 'passed': return texts(bound.expression, bound.scope);
      case 'texts': return bound.texts;
      case 'absent': return [undefined];
      case 'talk': return [];
      case 'property': return textsOfProperty(bound);
    }
  }

  function textsOfProperty({ of, name, scope, fallback }: Extract<Bound, { kind: 'property' }>): Texts {
    const made = objects(of, scope);
    const found = made.length > 0
      ? made.flatMap((one) => {
          const value = property(one, name);
          return value ? texts(value.expression, value.scope) : [undefined];
        })
      : typeOfProperty(of, name);
    return found.includes(undefined) && fallback ? unique([...found.filter((text) => text !== undefined), ...texts(fallback, scope)]) : unique(found);
  }

  function typeOfProperty(of: ts.Expression, name: string): Texts {
    const found = checker.getTypeAtLocation(of).getProperty(name);
    return found ? byType(checker.getTypeOfSymbolAtLocation(found, of)) : [undefined];
  }

  /** The scope in which a condition held, or did not: `x === 'this'` narrows what x can be, a missing parameter is no value. */
  function narrowed(condition: ts.Expression, scope: Scope, isTrue: boolean): Scope | undefined {
    const test = bare(condition);
    if (isTrue && isSurelyFalse(test, scope)) return undefined;
    if (!ts.isBinaryExpression(test) || !ts.isIdentifier(test.left) || !ts.isStringLiteral(test.right)) return scope;
    const isSame = test.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
    if (!isSame && test.operatorToken.kind !== ts.SyntaxKind.ExclamationEqualsEqualsToken) return scope;
    const symbol = symbolOf(test.left);
    const wanted = test.right.text;
    const kept = texts(test.left, scope).filter((text) => text === ANY || (text === wanted) === (isSame === isTrue));
    if (kept.length === 0) return undefined;
    return symbol ? new Map([...scope, [symbol, { kind: 'texts', texts: kept }]]) : scope;
  }

  /** Whether a condition needs something that was not passed. */
  function isSurelyFalse(condition: ts.Expression, scope: Scope): boolean {
    const test = bare(condition);
    if (ts.isIdentifier(test)) return isAbsent(test, scope);
    if (!ts.isBinaryExpression(test)) return false;
    const kind = test.operatorToken.kind;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return isSurelyFalse(test.left, scope) || isSurelyFalse(test.right, scope);
    return kind === ts.SyntaxKind.ExclamationEqualsEqualsToken && test.right.getText() === 'undefined' && isAbsent(test.left, scope);
  }

  function isAbsent(expression: ts.Expression, scope: Scope): boolean {
    if (!ts.isIdentifier(expression)) return false;
    const from = origin(expression, scope);
    if (from?.kind === 'passed') return isAbsent(from.expression, from.scope);
    if (from?.kind === 'property') return objects(from.of, from.scope).length > 0 && textsOfBound(from).every((text) => text === undefined);
    return from?.kind === 'absent';
  }

  function branches(node: ts.ConditionalExpression, scope: Scope): { expression: ts.Expression; scope: Scope }[] {
    const [yes, no] = [narrowed(node.condition, scope, true), narrowed(node.condition, scope, false)];
    return [...(yes ? [{ expression: node.whenTrue, scope: yes }] : []), ...(no ? [{ expression: node.whenFalse, scope: no }] : [])];
  }

  const isEither = (node: ts.Expression): node is ts.BinaryExpression =>
    ts.isBinaryExpression(node) && [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind);

  function texts(expression: ts.Expression, scope: Scope): Texts {
    const node = bare(expression);
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isTemplateExpression(node)) return textsOfTemplate(node, scope);
    if (ts.isConditionalExpression(node)) return unique(branches(node, scope).flatMap((one) => texts(one.expression, one.scope)));
    if (isEither(node)) return unique([...texts(node.left, scope).filter((text) => text !== undefined), ...texts(node.right, scope)]);
    if (ts.isIdentifier(node)) return unique(textsOfName(node, scope));
    if (ts.isElementAccessExpression(node)) return elements(node.expression, scope) ?? byType(checker.getTypeAtLocation(node));
    if (ts.isCallExpression(node)) {
      const typed = byType(checker.getTypeAtLocation(node));
      return typed.includes(ANY) ? unique(throughCall(node, scope, texts) ?? typed) : typed;
    }
    return byType(checker.getTypeAtLocation(node));
  }

  function textsOfTemplate(node: ts.TemplateExpression, scope: Scope): Texts {
    let all = [node.head.text];
    for (const { expression, literal } of node.templateSpans) {
      const parts = texts(expression, scope).filter((text) => text !== undefined);
      all = all.flatMap((start) => parts.map((part) => start + part + literal.text));
    }
    return unique(all);
  }

  /** The texts in a list; undefined when it cannot be told. */
  function elements(expression: ts.Expression, scope: Scope): Texts | undefined {
    const node = bare(expression);
    if (ts.isArrayLiteralExpression(node)) {
      return node.elements.flatMap((one) => (ts.isSpreadElement(one) ? elements(one.expression, scope) ?? [ANY] : texts(one, scope)));
    }
    if (ts.isConditionalExpression(node)) return branches(node, scope).flatMap((one) => elements(one.expression, one.scope) ?? [ANY]);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && ['slice', 'filter'].includes(node.expression.name.text)) {
      return elements(node.expression.expression, scope);
    }
    const from = ts.isIdentifier(node) ? origin(node, scope) : undefined;
    return from?.kind === 'passed' ? elements(from.expression, from.scope) : undefined;
  }

  /** The object literals that an expression can be. */
  function objects(expression: ts.Expression, scope: Scope): Made[] {
    const node = bare(expression);
    if (ts.isObjectLiteralExpression(node)) return [{ node, scope }];
    if (ts.isConditionalExpression(node)) return branches(node, scope).flatMap((one) => objects(one.expression, one.scope));
    if (isEither(node)) return [...objects(node.left, scope), ...objects(node.right, scope)];
    if (ts.isCallExpression(node)) return throughCall(node, scope, objects) ?? [];
    const from = ts.isIdentifier(node) ? origin(node, scope) : undefined;
    return from?.kind === 'passed' ? objects(from.expression, from.scope) : [];
  }

  function property({ node, scope }: Made, name: string): { expression: ts.Expression; scope: Scope } | undefined {
    const found = node.properties.find((one) => one.name?.getText() === name);
    if (!found) return undefined;
    if (ts.isPropertyAssignment(found)) return { expression: found.initializer, scope };
    return ts.isShorthandPropertyAssignment(found) ? { expression: found.name, scope } : undefined;
  }

  return { texts, elements, objects, property, branches, origin, throughCall, narrowed, isEither };
}

function unique<T>(list: T[]): T[] {
  return [...new Set(list)];
}
