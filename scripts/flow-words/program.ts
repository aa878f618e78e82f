import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The sources of a checkout as the compiler sees them. */
export interface Sources {
  root: string;
  checker: ts.TypeChecker;
  /** The files that were asked for, without what they import. */
  own: ts.SourceFile[];
  /** Files below this folder of the checkout. */
  filesIn(folder: string): ts.SourceFile[];
  /** What an identifier stands for, an import followed to its origin. */
  symbolOf(node: ts.Node): ts.Symbol | undefined;
  /** The function of the checkout that a call reaches, when it is a plain one (no method). */
  functionOf(call: ts.CallExpression): Callable | undefined;
}

export type Callable = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** Reads the files of some folders with all that they import; about a second for all that speaks. */
export function readSources(root: string, folders: string[]): Sources {
  const names = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)));
  const program = ts.createProgram(names, {
    target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts'], module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true, noUncheckedIndexedAccess: true, esModuleInterop: true, skipLibCheck: true, noEmit: true, types: [],
    jsx: ts.JsxEmit.Preserve, // the page for trying out: its words are found in it
  });
  const checker = program.getTypeChecker();
  const symbolOf = (node: ts.Node): ts.Symbol | undefined => {
    const found = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    return found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  };
  return {
    root,
    checker,
    own: program.getSourceFiles().filter(({ fileName }) => names.includes(fileName)),
    filesIn: (folder) => program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(join(root, folder, '/'))),
    symbolOf,
    functionOf: (call) => (ts.isIdentifier(call.expression) ? asFunction(symbolOf(call.expression)?.valueDeclaration, root) : undefined),
  };
}

function asFunction(declared: ts.Declaration | undefined, root: string): Callable | undefined {
  if (!declared?.getSourceFile().fileName.startsWith(root) || declared.getSourceFile().isDeclarationFile) return undefined;
  if (ts.isFunctionDeclaration(declared)) return declared;
  const made = ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  return made && (ts.isArrowFunction(made) || ts.isFunctionExpression(made)) ? made : undefined;
}
