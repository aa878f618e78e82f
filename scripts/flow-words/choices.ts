import ts from 'typescript';
import type { Callable, Sources } from './program';
import { bare, bindCall, returnsOf, type Scope } from './scope';
import type { Made, Reading, Texts } from './texts';
import { valueNames } from './values';

/** A button as a script names it: its words are under `labelKeys`, else below the step under its key, unless it brings them itself. */
export interface ChoiceFound {
  keys: Texts;
  labelKeys?: Texts;
  hasLabel: boolean;
  /** It brings values for the places in its words. */
  hasValues: boolean;
}

export interface AnswerFound {
  choices: ChoiceFound[];
  reasons: Texts;
  /** Names of the values that come with the reasons. */
  values?: string[];
}

interface Refusal {
  reason: ts.Expression;
  values?: ts.Expression;
  scope: Scope;
}

/** Tells which buttons a list of choices can hold, and what an answer of src/flow/answers offers and refuses. */
export function createChoiceReading(sources: Sources, reading: Reading) {
  const { texts, elements, objects, property, branches, origin, throughCall, narrowed, isEither } = reading;

  function choices(expression: ts.Expression, scope: Scope): ChoiceFound[] {
    const node = bare(expression);
    if (ts.isArrayLiteralExpression(node)) {
      return node.elements.flatMap((one) => (ts.isSpreadElement(one) ? choices(one.expression, scope) : objects(one, scope).map(asChoice)));
    }
    if (ts.isConditionalExpression(node)) return branches(node, scope).flatMap((one) => choices(one.expression, one.scope));
    if (isEither(node)) return [...choices(node.left, scope), ...choices(node.right, scope)];
    if (ts.isCallExpression(node)) return ts.isPropertyAccessExpression(node.expression) ? ofList(node, node.expression, scope) : throughCall(node, scope, choices) ?? [];
    const from = ts.isIdentifier(node) ? origin(node, scope) : undefined;
    return from?.kind === 'passed' ? choices(from.expression, from.scope) : [];
  }

  function asChoice(made: Made): ChoiceFound {
    const [key, label, labelKey] = [property(made, 'key'), property(made, 'label'), property(made, 'labelKey')];
    return {
      keys: key ? texts(key.expression, key.scope) : [],
      labelKeys: labelKey && texts(labelKey.expression, labelKey.scope),
      hasLabel: label !== undefined,
      hasValues: property(made, 'values') !== undefined,
    };
  }

  /** `list.map(…)`, `list.slice(…)`. */
  function ofList(call: ts.CallExpression, { expression: list, name }: ts.PropertyAccessExpression, scope: Scope): ChoiceFound[] {
    if (name.text !== 'map') return choices(list, scope);
    const [argument] = call.arguments;
    const made = argument && asCallable(argument);
    if (!made) return [];
    const inside = new Map(scope);
    const [parameter] = made.parameters;
    const symbol = parameter && ts.isIdentifier(parameter.name) ? sources.checker.getSymbolAtLocation(parameter.name) : undefined;
    const each = elements(list, scope);
    if (symbol && each) inside.set(symbol, { kind: 'texts', texts: each });
    return returnsOf(made).flatMap((returned) => objects(returned, inside).map(asChoice));
  }

  function asCallable(argument: ts.Expression): Callable | undefined {
    if (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)) return argument;
    const declared = ts.isIdentifier(argument) ? sources.symbolOf(argument)?.valueDeclaration : undefined;
    return declared && ts.isFunctionDeclaration(declared) ? declared : undefined;
  }

  /** What an answer offers and what it can refuse: `oneOf(['yes', 'no'])` → two buttons and `polite`. */
  function answer(expression: ts.Expression, scope: Scope): AnswerFound {
    const node = bare(expression);
    if (ts.isConditionalExpression(node)) {
      const both = branches(node, scope).map((one) => answer(one.expression, one.scope));
      const values = both.flatMap((one) => one.values ?? []);
      return { choices: both.flatMap((one) => one.choices), reasons: both.flatMap((one) => one.reasons), values };
    }
    const made = ts.isCallExpression(node) ? sources.functionOf(node) : undefined;
    if (!made || !ts.isCallExpression(node)) return { choices: [], reasons: [], values: [] };
    const inside = bindCall(sources, made, node.arguments, scope, () => undefined);
    const offered = returnsOf(made).flatMap((returned) => objects(returned, inside)).flatMap((one) => {
      const list = property(one, 'choices');
      return list ? choices(list.expression, list.scope) : [];
    });
    const refused = refusalsIn(made, inside, new Set([made]));
    return {
      choices: offered,
      reasons: [...new Set(refused.flatMap(({ reason, scope: where }) => texts(reason, where)))].filter((reason) => reason !== undefined),
      values: refused.flatMap(({ values }) => (values ? valueNames(sources, values) ?? [] : [])),
    };
  }

  /** Every `reason` of a function and of those it calls, but for branches that need what was not passed. */
  function refusalsIn(made: Callable, scope: Scope, seen: ReadonlySet<Callable>): Refusal[] {
    const found: Refusal[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isIfStatement(node) && narrowed(node.expression, scope, true) === undefined) return node.elseStatement && look(node.elseStatement);
      if (ts.isObjectLiteralExpression(node)) {
        const [reason, values] = [property({ node, scope }, 'reason'), property({ node, scope }, 'values')];
        if (reason) found.push({ reason: reason.expression, values: values?.expression, scope });
      }
      const called = ts.isCallExpression(node) ? sources.functionOf(node) : undefined;
      if (called && !seen.has(called) && ts.isCallExpression(node)) {
        found.push(...refusalsIn(called, bindCall(sources, called, node.arguments, scope, () => undefined), new Set([...seen, called])));
      }
      ts.forEachChild(node, look);
    };
    if (made.body) look(made.body);
    return found;
  }

  return { choices, answer };
}
