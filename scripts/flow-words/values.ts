import ts from 'typescript';
import type { Sources } from './program';

/** The names in an object of values, by its type; undefined when it may hold any. What is spread into it is looked at by itself. */
export function valueNames(sources: Sources, expression: ts.Expression): string[] | undefined {
  if (ts.isObjectLiteralExpression(expression)) {
    const names = expression.properties.map((one) => (ts.isSpreadAssignment(one) ? valueNames(sources, one.expression) : [one.name.getText()]));
    return names.includes(undefined) ? undefined : names.flatMap((list) => list ?? []);
  }
  const type = sources.checker.getTypeAtLocation(expression);
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  if (parts.some((part) => part.getStringIndexType() !== undefined || part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown))) return undefined;
  return parts.flatMap((part) => part.getProperties().map((one) => one.name));
}
