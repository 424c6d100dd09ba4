// @ts-check
// Concern: whether a value fits a JSON Schema. Pure. It knows the keywords that store-schema.json uses, and no others.
// (Validators that can be installed compile a schema by `new Function`, which the page's policy forbids.)

/** @typedef {{[keyword: string]: any}} Schema */

/** What is known of a reader's records; the build puts store-schema.json here. @returns {Schema} */
function validSchema() {
  return STORE_SCHEMA;
}

/** Whether a value is of a kind that the schema defines, such as "question". @param {any} value  @param {string} name */
function validIs(value, name) {
  return Object.hasOwn(validSchema().$defs, name) && validFits(value, validSchema().$defs[name]);
}

/** @param {any} value  @param {Schema} schema  @returns {boolean} */
function validFits(value, schema) {
  return Object.entries(schema).every(([keyword, wanted]) => {
    const rule = VALID_RULES.get(keyword);
    return !rule || rule(value, wanted, schema);
  });
}

/** What each keyword asks for; words about a schema, such as its description, ask for nothing. @type {Map<string, (value: any, wanted: any, schema: Schema) => boolean>} */
const VALID_RULES = new Map(Object.entries({
  $ref: (value, path) => validFits(value, validSchema().$defs[path.slice("#/$defs/".length)]),
  anyOf: (value, schemas) => schemas.some((/** @type {Schema} */ schema) => validFits(value, schema)),
  type: (value, names) => [names].flat().some((name) => validType(value, name)),
  const: (value, wanted) => value === wanted,
  enum: (value, wanted) => wanted.includes(value),
  minimum: (value, least) => typeof value !== "number" || value >= least,
  exclusiveMinimum: (value, least) => typeof value !== "number" || value > least,
  maximum: (value, most) => typeof value !== "number" || value <= most,
  minLength: (value, least) => typeof value !== "string" || [...value].length >= least,
  maxLength: (value, most) => typeof value !== "string" || [...value].length <= most,
  pattern: (value, pattern) => typeof value !== "string" || new RegExp(pattern, "u").test(value),
  items: (value, schema) => !Array.isArray(value) || value.every((one) => validFits(one, schema)),
  minItems: (value, least) => !Array.isArray(value) || value.length >= least,
  maxItems: (value, most) => !Array.isArray(value) || value.length <= most,
  required: (value, names) => !validIsObject(value) || names.every((/** @type {string} */ name) => Object.hasOwn(value, name)),
  maxProperties: (value, most) => !validIsObject(value) || Object.keys(value).length <= most,
  propertyNames: (value, schema) => !validIsObject(value) || Object.keys(value).every((name) => validFits(name, schema)),
  properties: (value, schemas) =>
    !validIsObject(value) || Object.keys(value).every((name) => !Object.hasOwn(schemas, name) || validFits(value[name], schemas[name])),
  additionalProperties: (value, schema, { properties = {} }) =>
    !validIsObject(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties, name) || (schema !== false && validFits(value[name], schema))),
}));

/** @param {any} value  @param {string} name */
function validType(value, name) {
  if (name === "null") return value === null;
  if (name === "array") return Array.isArray(value);
  if (name === "object") return validIsObject(value);
  if (name === "integer") return Number.isInteger(value);
  if (name === "number") return Number.isFinite(value); // JSON has no other, but "1e999" is read as Infinity
  return typeof value === name;
}

/** @param {any} value */
function validIsObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
