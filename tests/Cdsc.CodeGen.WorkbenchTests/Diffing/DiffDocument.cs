namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>Makes documents that differ in one part.</summary>
internal static class DiffDocument
{
    private const string Empty = "{ type: object, properties: { link: { type: string, format: uri } } }";

    /// <summary>A document in which a part is as a case has it.</summary>
    /// <param name="part">
    /// <c>ask</c> is what clients send, <c>answer</c> what servers do, <c>both</c> what both do, <c>unused</c> what nobody does,
    /// <c>list</c> and <c>union</c> a member of the answer; the others are parts of the document.
    /// </param>
    /// <param name="text">The part.</param>
    public static string Of(string part, string text)
    {
        string Part(string name, string otherwise) => part == name ? text : otherwise;
        string answer = part is "list" or "union"
            ? "{ type: object, properties: { link: { type: string, format: uri }, one: { $ref: '#/components/schemas/One' } } }"
            : Part("answer", "{ type: object, required: [items, link, next], properties: { link: { type: [string, 'null'], format: uri }, next: { type: [string, 'null'], format: uri }, items: { type: array, items: { type: string } } } }");
        string both = "{ $ref: '#/components/schemas/Both' }";
        return $$"""
            openapi: 3.1.1
            info: {{Part("info", "{ title: Things, version: '1' }")}}
            paths:
              /things:
                post:
            {{Operation(Part("operation", "{}"))}}
              /both:
                post:
                  operationId: sendBoth
                  requestBody: { content: { application/json: { schema: {{both}} } } }
                  responses: { '200': { description: Both., content: { application/json: { schema: {{both}} } } } }
            {{string.Join('\n', Entries(Part("paths", "{}")))}}
            components:
              securitySchemes:
                token: {{Part("scheme", "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://example.org/token', scopes: { admin: All. } } } }")}}
              schemas:
                Ask: {{Part("ask", Empty)}}
                Answer: {{answer}}
                Both: {{Part("both", Empty)}}
                Unused: {{Part("unused", Empty)}}
                One: {{(part is "list" or "union" ? text : Empty)}}
                Cat: { type: object, required: [kind], properties: { kind: { const: cat } } }
                Dog: { type: object, required: [kind], properties: { kind: { const: dog } } }
                Cow: { type: object, required: [kind], properties: { kind: { const: cow } } }
            {{string.Join('\n', Entries(Part("schemas", "{}")).Select(entry => "  " + entry))}}
            """;
    }

    /// <summary>The operation, with what the case says in place of what it has otherwise.</summary>
    private static string Operation(string text)
    {
        (string Name, string Line)[] members =
        [
            ("operationId", "operationId: sendThing"),
            ("requestBody", "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Ask' } } } }"),
            ("responses", "responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } }"),
        ];
        IEnumerable<string> kept = members.Where(member => !text.Contains(member.Name + ":", StringComparison.Ordinal)).Select(member => member.Line);
        return string.Join('\n', kept.Concat(Entries(text).Select(entry => entry.Trim()).Where(entry => !entry.EndsWith(": null", StringComparison.Ordinal))).Select(line => "      " + line));
    }

    /// <summary>The members of an object in braces that is written on one line, each on a line of its own.</summary>
    private static IEnumerable<string> Entries(string text)
    {
        string inner = text.Trim()[1..^1].Trim();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= inner.Length; i++)
        {
            depth += i == inner.Length ? 0 : inner[i] is '{' or '[' ? 1 : inner[i] is '}' or ']' ? -1 : 0;
            if (i == inner.Length || (depth == 0 && inner[i] == ','))
            {
                if (inner[start..i].Trim() is { Length: > 0 } entry)
                {
                    yield return "  " + entry;
                }

                start = i + 1;
            }
        }
    }
}
