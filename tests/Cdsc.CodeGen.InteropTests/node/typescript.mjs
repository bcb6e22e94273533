// Turns an OpenAPI document into TypeScript and compiles that. In: the document; out: { lines, problems: [message, …] }.
import { json } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const document = await json(process.stdin);
let result;
try {
  const source = astToString(await openapiTS(document, { silent: true }));
  result = { lines: source.split('\n').length, problems: compile(source) };
} catch (error) {
  result = { lines: 0, problems: [String(error)] };
}

process.stdout.write(JSON.stringify(result));

function compile(source) {
  const file = 'generated.ts';
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(file, source, options.target) : getSourceFile.call(host, path, ...rest);
  host.fileExists = path => path === file || fileExists.call(host, path);
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(diagnostic => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
