// Parses an AsyncAPI document and fails where the parser finds errors. Usage: node asyncapi.mjs DOCUMENT
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const ERROR = 0;

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], "utf8"));
const errors = diagnostics.filter((diagnostic) => diagnostic.severity === ERROR);
for (const { code, path, message } of errors) {
  console.error(`${code} at ${path.join(".")}: ${message}`);
}
if (document) {
  console.log(`AsyncAPI ${document.version()}: ${document.channels().length} channels, ${errors.length} errors`);
}
process.exitCode = document && errors.length === 0 ? 0 : 1;
