import ts from 'typescript';
import { ORDER_RULES } from '../../src/domain/order-rules';
import type { Sources } from './program';
import { createReading } from './texts';

/** What else than steps of flows needs words, and what their placeholders may use. */
export interface OtherWords {
  /** Whole locale keys; a `*` inside stands for anything. Not `isCertain`: pieced together of several variables, so perhaps never said. */
  keys: { key: string; at: string; isCertain: boolean }[];
  formats: Set<string>;
  /** Values that every sentence may mention. */
  common: Set<string>;
}

/** Finds locale keys written out in the code ("common:undo"), the notices of src/outbox, and the formats of src/i18n. */
export function readOtherWords(sources: Sources, namespaces: string[]): OtherWords {
  const written = sources.own.flatMap((file) => keysWritten(sources, file, namespaces));
  return {
    keys: [...written, ...noticeKeys(sources)],
    formats: new Set(sources.filesIn('src/i18n').flatMap(formatsIn)),
    common: new Set(sources.filesIn('src/i18n').flatMap(commonIn)),
  };
}

function placeOf({ root }: Sources, node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName.slice(root.length + 1)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function find<T extends ts.Node>(within: ts.Node, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const look = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, look);
  };
  look(within);
  return found;
}

/** A key of which nothing is known but its file says nothing. */
function keysWritten(sources: Sources, file: ts.SourceFile, namespaces: string[]): OtherWords['keys'] {
  const { texts } = createReading(sources);
  const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return find(file, isText).flatMap((node) => {
    const isCertain = !ts.isTemplateExpression(node) || node.templateSpans.length === 1;
    return texts(node, new Map())
      .filter((text): text is string => text !== undefined && namespaces.some((name) => text.startsWith(`${name}:`)) && /:[\w=]/.test(text))
      .map((key) => ({ key, at: placeOf(sources, node), isCertain }));
  });
}

/** Each kind of notice, and each thing that befalls an order, told to each of its people (src/outbox/tell-notice.ts, tell-order.ts). */
function noticeKeys(sources: Sources): OtherWords['keys'] {
  const { texts } = createReading(sources);
  const shapes = sources.filesIn('src/outbox').flatMap((file) => find(file, ts.isVariableDeclaration)).filter((one) => one.name.getText() === 'SHAPES');
  const kept = shapes.flatMap((one) => find(one, ts.isPropertyAssignment)).filter((one) => one.name.getText() === 'key');
  const ofNotices = kept.flatMap((one) => texts(one.initializer, new Map()).map((key) => ({ key: `notice:${key ?? ''}`, at: placeOf(sources, one), isCertain: true })));
  const ofOrders = ORDER_RULES.flatMap(({ event, tells }) => tells.flatMap((who) => orderKeys(event, who))).map((key) => ({ key: `notice:${key}`, at: 'src/domain/order-rules.ts', isCertain: true }));
  return [...ofNotices, ...ofOrders];
}

/** A rejection says why. */
const orderKeys = (event: string, who: string): string[] =>
  event === 'rejected' && who === 'buyer' ? ['rejected.buyer.soldOut', 'rejected.buyer.notEnough'] : [`${event}.${who}`];

function formatsIn(file: ts.SourceFile): string[] {
  return find(file, ts.isCallExpression)
    .filter(({ expression }) => (ts.isIdentifier(expression) ? expression.text : ts.isPropertyAccessExpression(expression) ? expression.name.text : '') === 'add')
    .flatMap(({ arguments: [name] }) => (name && ts.isStringLiteral(name) ? [name.text] : []));
}

function commonIn(file: ts.SourceFile): string[] {
  return find(file, ts.isFunctionDeclaration)
    .filter(({ name }) => name?.text === 'commonValues')
    .flatMap((made) => find(made, ts.isReturnStatement))
    .flatMap(({ expression }) => (expression && ts.isObjectLiteralExpression(expression) ? expression.properties : []))
    .flatMap(({ name }) => name?.getText() ?? []);
}
