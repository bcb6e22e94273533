// Compiles a set of TypeScript files as tsc --strict does. In: { path: text, … }; out: { files, problems: [message, …] }.
import { json } from 'node:stream/consumers';
import ts from 'typescript';

const files = new Map(Object.entries(await json(process.stdin)).map(([path, text]) => ['/target/' + path, text]));
const options = {
  strict: true,
  noEmit: true,
  isolatedModules: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile, directoryExists } = host;
host.getSourceFile = (path, ...rest) =>
  files.has(path) ? ts.createSourceFile(path, files.get(path), options.target) : getSourceFile.call(host, path, ...rest);
host.fileExists = path => files.has(path) || fileExists.call(host, path);
host.readFile = path => files.get(path) ?? readFile.call(host, path);
host.directoryExists = path => [...files.keys()].some(file => file.startsWith(path + '/')) || directoryExists.call(host, path);
const problems = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host))
  .map(diagnostic => `${diagnostic.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`);
process.stdout.write(JSON.stringify({ files: files.size, problems }));
