import type { Expression, PrivateIdentifier, Property, SpreadElement } from "estree-jsx";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { AuthoringError, type Place } from "./place.ts";

export type Literal = number | string | boolean | null | Literal[] | { [name: string]: Literal };

/**
 * The value of a prop that is written out: a number, a text, true or false, a list or an object of these.
 * Anything else would have to be run, and could not be checked or sent to the reader.
 */
export function literal({ name, value }: MdxJsxAttribute, place: Place): Literal {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value;
  const statement = value.data?.estree?.body[0];
  const refuse = (): never => {
    throw new AuthoringError(
      place,
      `${name} must be written out (a number, a text, a list or an object), got {${value.value}}`,
    );
  };
  return statement?.type === "ExpressionStatement" ? evaluate(statement.expression, refuse) : refuse();
}

function evaluate(node: Expression | SpreadElement | PrivateIdentifier | null, refuse: () => never): Literal {
  switch (node?.type) {
    case "Literal":
      return node.value instanceof RegExp || typeof node.value === "bigint"
        ? refuse()
        : (node.value as Literal);
    case "UnaryExpression": {
      const value = evaluate(node.argument, refuse);
      return node.operator === "-" && typeof value === "number" ? -value : refuse();
    }
    case "ArrayExpression":
      return node.elements.map((element) => evaluate(element, refuse));
    case "ObjectExpression":
      return Object.fromEntries(
        node.properties.map((property) => [
          keyOf(property, refuse),
          evaluate((property as Property).value as Expression, refuse),
        ]),
      );
    case "TemplateLiteral":
      return node.expressions.length === 0 ? node.quasis[0].value.cooked! : refuse();
    default:
      return refuse();
  }
}

function keyOf(property: Property | SpreadElement, refuse: () => never): string {
  if (property.type !== "Property" || property.computed) return refuse();
  if (property.key.type === "Identifier") return property.key.name;
  return property.key.type === "Literal" ? String(property.key.value) : refuse();
}
