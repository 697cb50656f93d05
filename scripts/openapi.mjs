// Writes docs/openapi.json and the web's types from the built server; --check fails when either differs from what is committed.
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { createHttpApp } from '../dist/http-app.js';
import { readSettings } from '../dist/platform/settings.js';

const DOCUMENT = 'docs/openapi.json';
const TYPES = 'src/web/api.generated.ts';

async function generate() {
  const dataDir = mkdtempSync(join(tmpdir(), 'lidan-openapi-'));
  const app = await createHttpApp(readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  try {
    await app.init();
    const config = new DocumentBuilder().setTitle('Lidan').setVersion('1').setDescription('Cases, evidence, remedies and records of a card-terminal acquirer’s desk. Amounts are integer fen, instants ISO 8601 in UTC. Errors are problem documents (RFC 9457).').addCookieAuth('lidan').build();
    const document = SwaggerModule.createDocument(app, config);
    for (const schema of Object.values(document.components?.schemas ?? {})) nameFacts(schema);
    const types = astToString(await openapiTS(structuredClone(document), { defaultNonNullable: false }));
    return { [DOCUMENT]: `${JSON.stringify(document, null, 1)}\n`, [TYPES]: `// Made by scripts/openapi from docs/openapi.json; not edited by hand.\n${types}` };
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** `Record<string, string | number>` reaches the document as an object of anything. */
function nameFacts(schema) {
  const { facts } = schema.properties ?? {};
  if (facts && facts.type !== 'array') Object.assign(facts, { type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } });
}

const made = await generate();
const check = process.argv.includes('--check');
const stale = Object.entries(made).filter(([file, text]) => {
  try {
    return readFileSync(file, 'utf8') !== text;
  } catch {
    return true;
  }
});
if (!check) for (const [file, text] of stale) writeFileSync(file, text);
for (const [file] of stale) console.log(`${file} ${check ? 'differs from the code: run scripts/openapi' : 'written'}`);
process.exit(check && stale.length ? 1 : 0);
