// Validates values against a JSON Schema. Pure. It knows the keywords that schema.json uses, and no others.
// (Validators that can be installed compile a schema by `new Function`, which the page's policy forbids.)

import schema from "./schema.json" with { type: "json" };

/** @typedef {{[keyword: string]: any}} Schema */

/** What a record may be, by its kind. @type {Record<string, Schema>} */
const KINDS = schema.$defs;

/**
 * Whether a value is of a kind that the schema defines, such as "question".
 * @param {any} value  @param {string} name
 */
export function isValid(value, name) {
  return Object.hasOwn(KINDS, name) && fits(value, KINDS[name]);
}

/** @param {any} value  @param {Schema} schema  @returns {boolean} */
function fits(value, schema) {
  return Object.entries(schema).every(([keyword, wanted]) => {
    const rule = KEYWORDS.get(keyword);
    return !rule || rule(value, wanted, schema);
  });
}

/**
 * The rule of each keyword; annotations, such as a description, have none.
 * @type {Map<string, (value: any, wanted: any, schema: Schema) => boolean>}
 */
export const KEYWORDS = new Map(
  Object.entries({
    $ref: (value, path) => fits(value, KINDS[path.slice("#/$defs/".length)]),
    anyOf: (value, schemas) => schemas.some((/** @type {Schema} */ schema) => fits(value, schema)),
    type: (value, names) => [names].flat().some((name) => isOfType(value, name)),
    const: (value, wanted) => value === wanted,
    enum: (value, wanted) => wanted.includes(value),
    minimum: (value, least) => typeof value !== "number" || value >= least,
    exclusiveMinimum: (value, least) => typeof value !== "number" || value > least,
    maximum: (value, most) => typeof value !== "number" || value <= most,
    minLength: (value, least) => typeof value !== "string" || [...value].length >= least,
    maxLength: (value, most) => typeof value !== "string" || [...value].length <= most,
    pattern: (value, pattern) => typeof value !== "string" || new RegExp(pattern, "u").test(value),
    items: (value, schema) => !Array.isArray(value) || value.every((one) => fits(one, schema)),
    minItems: (value, least) => !Array.isArray(value) || value.length >= least,
    maxItems: (value, most) => !Array.isArray(value) || value.length <= most,
    required: (value, names) =>
      !isObject(value) || names.every((/** @type {string} */ name) => Object.hasOwn(value, name)),
    maxProperties: (value, most) => !isObject(value) || Object.keys(value).length <= most,
    propertyNames: (value, schema) => !isObject(value) || Object.keys(value).every((name) => fits(name, schema)),
    properties: (value, schemas) =>
      !isObject(value) ||
      Object.keys(value).every((name) => !Object.hasOwn(schemas, name) || fits(value[name], schemas[name])),
    additionalProperties: (value, schema, { properties = {} }) =>
      !isObject(value) ||
      Object.keys(value).every(
        (name) => Object.hasOwn(properties, name) || (schema !== false && fits(value[name], schema)),
      ),
  }),
);

/** @param {any} value  @param {string} name */
function isOfType(value, name) {
  if (name === "null") return value === null;
  if (name === "array") return Array.isArray(value);
  if (name === "object") return isObject(value);
  if (name === "integer") return Number.isInteger(value);
  if (name === "number") return Number.isFinite(value); // JSON has no other, but "1e999" is read as Infinity
  return typeof value === name;
}

/** @param {any} value */
export function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
