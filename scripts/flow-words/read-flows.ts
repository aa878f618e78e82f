import ts from 'typescript';
import { createChoiceReading, type ChoiceFound } from './choices';
import type { Callable, Sources } from './program';
import { bare, bindCall, type Scope, type Voice } from './scope';
import { createReading, type Texts } from './texts';
import { valueNames } from './values';

/** One `say`, `ask` or `do` of a flow. Locale keys are whole ("sell:price.hint"); a `*` inside stands for anything. */
export interface FlowStep {
  flow: string;
  word: 'say' | 'ask' | 'do';
  /** As it is stored, every repetition alike: "round[].card". */
  name: string;
  /** What it says or asks, each wording it can have. */
  texts: string[];
  labels: string[];
  /** Those of the labels that get no values. */
  plainLabels: string[];
  refusals: string[];
  /** May be missing: the question `base` is said again. */
  fallbacks: string[];
  base: string;
  /** Names of the values its words may use; undefined when they cannot be told. */
  values?: string[];
  /** Where it stands, from the root of the checkout: "flows/sell.ts:47". */
  at: string;
}

/** Reads the scripts of flows/ from the top, through their parts, without running them. */
export function readFlows(sources: Sources): FlowStep[] {
  const steps: FlowStep[] = [];
  for (const { name, script } of sources.filesIn('flows').flatMap((file) => scriptsIn(file))) {
    const [talk] = script.parameters;
    const symbol = talk && sources.checker.getSymbolAtLocation(talk.name);
    if (!symbol) continue;
    const voice = { flow: name, steps: '', words: '' };
    createWalk(sources, (step) => steps.push(step))(script, new Map([[symbol, { kind: 'talk', voice }]]));
  }
  return merged(steps);
}

function scriptsIn(file: ts.SourceFile): { name: string; script: Callable }[] {
  const found: { name: string; script: Callable }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'flow') {
      const [name, script] = node.arguments;
      if (name && ts.isStringLiteral(name) && script && ts.isArrowFunction(script)) found.push({ name: name.text, script });
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Walks through a function that speaks, and through those it hands its talk to. */
function createWalk(sources: Sources, add: (step: FlowStep) => void) {
  const reading = createReading(sources);
  const { choices, answer } = createChoiceReading(sources, reading);
  const { texts, objects, property, origin } = reading;
  const open = new Set<Callable>();

  function voiceOf(expression: ts.Expression, scope: Scope): Voice | undefined {
    const node = bare(expression);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'each') {
      const outer = voiceOf(node.expression.expression, scope);
      const name = node.arguments[0] ? texts(node.arguments[0], scope)[0] : undefined;
      return outer && name ? { flow: outer.flow, steps: `${outer.steps}${name}[].`, words: `${outer.words}${name}.` } : undefined;
    }
    const from = ts.isIdentifier(node) ? origin(node, scope) : undefined;
    if (from?.kind === 'talk') return from.voice;
    return from?.kind === 'passed' && ts.isCallExpression(bare(from.expression)) ? voiceOf(from.expression, from.scope) : undefined;
  }

  function walk(made: Callable, scope: Scope): void {
    if (!made.body || open.has(made)) return;
    open.add(made);
    const look = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) meet(node, scope);
      ts.forEachChild(node, look);
    };
    look(made.body);
    open.delete(made);
  }

  function meet(call: ts.CallExpression, scope: Scope): void {
    const made = sources.functionOf(call);
    if (made && call.arguments.some((one) => voiceOf(one, scope))) return walk(made, bindCall(sources, made, call.arguments, scope, (one) => voiceOf(one, scope)));
    if (!ts.isPropertyAccessExpression(call.expression)) return;
    const voice = voiceOf(call.expression.expression, scope);
    const word = call.expression.name.text === 'words' ? 'say' : call.expression.name.text;
    if (!voice || (word !== 'say' && word !== 'ask' && word !== 'do') || !call.arguments[0]) return;
    for (const { name, scope: inside } of namesOf(call.arguments[0], scope)) add(stepOf({ call, word, name, voice, scope: inside }));
  }

  /** The names a step can have. A name made of a variable ("rejected.${why}") fixes that variable for the rest of the call. */
  function namesOf(expression: ts.Expression, scope: Scope): { name: string; scope: Scope }[] {
    const variable = ts.isTemplateExpression(expression) && expression.templateSpans.length === 1 ? expression.templateSpans[0]?.expression : undefined;
    const symbol = variable && ts.isIdentifier(variable) ? sources.symbolOf(variable) : undefined;
    const values: Texts = variable && symbol ? texts(variable, scope) : [];
    if (!symbol || values.length < 2) return some(texts(expression, scope)).map((name) => ({ name, scope }));
    return values.flatMap((value) => {
      const inside: Scope = new Map([...scope, [symbol, { kind: 'texts', texts: [value] }]]);
      return some(texts(expression, inside)).map((name) => ({ name, scope: inside }));
    });
  }

  function stepOf({ call, word, name, voice, scope }: { call: ts.CallExpression; word: FlowStep['word']; name: string; voice: Voice; scope: Scope }): FlowStep {
    const keyOf = (step: string): string => `${voice.flow}:${voice.words}${step}`;
    const file = call.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(call.getStart()).line + 1;
    const base = keyOf(name);
    const step: FlowStep = {
      flow: voice.flow, word, name: voice.steps + name, base, at: `${file.fileName.slice(sources.root.length + 1)}:${line}`,
      texts: [], labels: [], plainLabels: [], refusals: [], fallbacks: [], values: [],
    };
    if (word === 'do') return step;
    const [second, values, options] = word === 'ask' ? call.arguments.slice(1) : [undefined, ...call.arguments.slice(1)];
    step.values = values ? valueNames(sources, values) : [];
    const given = options ? objects(options, scope) : [];
    const offered = given.flatMap((one) => {
      const offers = property(one, 'offers');
      return offers ? choices(offers.expression, offers.scope) : [];
    });
    if (word === 'say' || !second) return { ...step, texts: [base], ...labelsOf(base, offered) };
    const wordings = given.flatMap((one): Texts => {
      const as = property(one, 'as');
      return as ? texts(as.expression, as.scope) : [undefined];
    });
    const { reasons, choices: own, values: reasonValues } = answer(second, scope);
    return {
      ...step,
      values: step.values && reasonValues && [...step.values, ...reasonValues],
      texts: (wordings.length > 0 ? wordings : [undefined]).map((as) => (as === undefined ? base : keyOf(as))),
      ...labelsOf(base, [...own, ...offered]),
      refusals: some(reasons).filter((reason) => reason !== 'polite').map((reason) => `${base}.${reason}`),
      fallbacks: ['unclear', 'hint', ...(reasons.includes('polite') ? ['polite'] : [])].map((reason) => `${base}.${reason}`),
    };
  }

  return walk;
}

/** Buttons without words of their own have them below the step. */
function labelsOf(base: string, found: ChoiceFound[]): Pick<FlowStep, 'labels' | 'plainLabels'> {
  const keysOf = (choices: ChoiceFound[]): string[] =>
    choices.flatMap(({ keys, labelKeys, hasLabel }) => (hasLabel ? [] : labelKeys ? some(labelKeys) : some(keys).map((key) => `${base}.${key}`)));
  return { labels: keysOf(found), plainLabels: keysOf(found.filter(({ hasValues }) => !hasValues)) };
}

const some = (found: Texts): string[] => found.filter((text) => text !== undefined);

/** A step that is reached in several ways is one, with all it can say. */
function merged(steps: FlowStep[]): FlowStep[] {
  const byName = new Map<string, FlowStep>();
  for (const step of steps) {
    const name = `${step.flow} ${step.word} ${step.name} ${step.at}`;
    const known = byName.get(name);
    const join = (list: 'texts' | 'labels' | 'plainLabels' | 'refusals' | 'fallbacks') => [...new Set([...(known?.[list] ?? []), ...step[list]])];
    const values = step.values && (known ? known.values && [...known.values, ...step.values] : step.values);
    byName.set(name, { ...step, values, texts: join('texts'), labels: join('labels'), plainLabels: join('plainLabels'), refusals: join('refusals'), fallbacks: join('fallbacks') });
  }
  return [...byName.values()];
}
