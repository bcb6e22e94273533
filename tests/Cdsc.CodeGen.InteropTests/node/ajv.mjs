// Asks ajv about instances. In: { schemas: [schema …], cases: [{ schema: $id, instance }, …] }; out: for each case [error …].
import { json } from 'node:stream/consumers';
import Ajv2020 from 'ajv/dist/2020.js';

const { schemas, cases } = await json(process.stdin);

// Strict but for two checks of style: conditions require members that are declared elsewhere, and have no `type`.
// Formats are left to others; no keyword is added.
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, validateFormats: false, allErrors: true });
for (const schema of schemas) {
  ajv.addSchema(schema);
}

const results = cases.map(({ schema, instance }) => {
  const validate = ajv.getSchema(schema);
  return validate(instance) ? [] : validate.errors.map(error => `${error.instancePath} ${error.schemaPath} ${error.message}`);
});
process.stdout.write(JSON.stringify(results));
