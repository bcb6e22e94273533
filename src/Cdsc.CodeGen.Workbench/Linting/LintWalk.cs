using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Goes over documents and collects what rules look at.</summary>
internal sealed class LintWalk
{
    private readonly LintSubject _subject;
    private readonly OpenApiDocument _document;
    private readonly LintSchemaWalk _schemas;
    private readonly HashSet<TypeId> _visited;

    private LintWalk(LintSubject subject, OpenApiDocument document, Dictionary<TypeId, LintSchema> known, HashSet<TypeId> visited)
    {
        _subject = subject;
        _document = document;
        _schemas = new LintSchemaWalk(subject, document.Resolver, known);
        _visited = visited;
    }

    /// <summary>What documents hold and reach.</summary>
    public static LintSubject Collect(IReadOnlyList<OpenApiDocument> documents)
    {
        var subject = new LintSubject { Documents = documents };
        var known = new Dictionary<TypeId, LintSchema>();
        var visited = new HashSet<TypeId>();
        foreach (OpenApiDocument document in documents)
        {
            new LintWalk(subject, document, known, visited).Visit();
        }

        return subject;
    }

    private void Visit()
    {
        foreach (ObjectMember path in SchemaParts.Members(_document.Root, "paths"))
        {
            PathItem(path, LintUse.Sent, LintUse.Read);
        }

        // What a webhook sends is what a Client reads.
        foreach (ObjectMember webhook in SchemaParts.Members(_document.Root, "webhooks"))
        {
            PathItem(webhook, LintUse.Read, LintUse.Sent);
        }

        _schemas.IsReaching = false;
        LintSubject.ComponentsOf(_document, "parameters").ToList().ForEach(entry => Parameter(entry.Value, LintUse.None));
        LintSubject.ComponentsOf(_document, "headers").ToList().ForEach(entry => Header(entry, LintUse.None));
        LintSubject.ComponentsOf(_document, "requestBodies").ToList().ForEach(entry => RequestBody(entry.Value, LintUse.None));
        LintSubject.ComponentsOf(_document, "responses").ToList().ForEach(entry => Response(entry.Value, LintUse.None));
        SchemaNames.ComponentsOf(_document.Root).Where(entry => !entry.IsPart).ToList().ForEach(entry => _schemas.Visit(entry.Value, LintUse.None));
    }

    private void PathItem(ObjectMember path, LintUse request, LintUse response)
    {
        if (Followed(path.Value) is not { } item)
        {
            return;
        }

        Parameters(item, request);
        foreach (ObjectMember member in PathItems.OperationsOf(item))
        {
            if (member.Value is not ObjectNode operation)
            {
                continue;
            }

            _subject.Operations.Add(new LintOperation(_document, path, member, operation));
            Parameters(operation, request);
            if (operation.Get("requestBody") is { } body)
            {
                RequestBody(body, request);
            }

            foreach (ObjectMember entry in SchemaParts.Members(operation, "responses"))
            {
                Response(entry.Value, response);
            }

            foreach (ObjectMember callback in SchemaParts.Members(operation, "callbacks"))
            {
                Callback(callback.Value, response, request);
            }
        }
    }

    /// <summary>What a callback sends goes the other way; one may lead to itself.</summary>
    private void Callback(SourceNode node, LintUse request, LintUse response)
    {
        if (Followed(node) is { } callback && _visited.Add(callback.Id))
        {
            foreach (ObjectMember path in callback.Members)
            {
                PathItem(path, request, response);
            }
        }
    }

    private void Parameters(ObjectNode around, LintUse use)
    {
        foreach (SourceNode parameter in SchemaParts.Items(around, "parameters"))
        {
            Parameter(parameter, use);
        }
    }

    private void Parameter(SourceNode node, LintUse use)
    {
        if (Followed(node) is { } parameter)
        {
            if (_visited.Add(parameter.Id))
            {
                _subject.Parameters.Add(parameter);
                AddSamples(parameter);
            }

            Schema(parameter, use);
            Content(parameter, use, isResponse: false);
        }
    }

    private void Header(ObjectMember member, LintUse use)
    {
        if (Followed(member.Value) is { } header)
        {
            if (_visited.Add(header.Id))
            {
                _subject.Headers.Add(member with { Value = header });
                AddSamples(header);
            }

            Schema(header, use);
            Content(header, use, isResponse: false);
        }
    }

    private void RequestBody(SourceNode node, LintUse use)
    {
        if (Followed(node) is { } body)
        {
            if (_visited.Add(body.Id))
            {
                _subject.RequestBodies.Add(body);
            }

            Content(body, use, isResponse: false);
        }
    }

    private void Response(SourceNode node, LintUse use)
    {
        if (Followed(node) is { } response)
        {
            foreach (ObjectMember header in SchemaParts.Members(response, "headers"))
            {
                Header(header, use);
            }

            Content(response, use, isResponse: true);
        }
    }

    private void Content(ObjectNode around, LintUse use, bool isResponse)
    {
        foreach (ObjectMember member in SchemaParts.Members(around, "content"))
        {
            if (member.Value is ObjectNode body)
            {
                if (_visited.Add(body.Id))
                {
                    ObjectNode? schema = body.Get("schema") is { } node ? _document.Resolver.Follow(node) as ObjectNode : null;
                    _subject.MediaTypes.Add(new LintMediaType(member, schema, isResponse));
                    AddSamples(body);
                }

                Schema(body, use);
            }
        }
    }

    private void Schema(ObjectNode around, LintUse use)
    {
        if (around.Get("schema") is { } schema)
        {
            _schemas.Visit(schema, use);
        }
    }

    private void AddSamples(ObjectNode around)
    {
        if (around.Get("schema") is not ObjectNode schema)
        {
            return;
        }

        List<SourceNode?> values = [around.Get("example")];
        foreach (ObjectMember entry in SchemaParts.Members(around, "examples"))
        {
            ObjectNode? example = Followed(entry.Value);
            values.Add(example?.Get("externalValue") is StringNode file && file.Value.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? _document.Resolver.Resolve(file)
                : example?.Get("value"));
        }

        _subject.Samples.AddRange(values.OfType<SourceNode>().Select(value => new LintSample(value, schema)));
    }

    /// <summary>An object behind any number of references, each of which counts as reached.</summary>
    private ObjectNode? Followed(SourceNode node)
    {
        // References that lead in a circle have been refused before.
        while (ReferenceResolver.ReferenceOf(node) is { } reference && _document.Resolver.Resolve(reference) is { } target)
        {
            if (_visited.Add(node.Id))
            {
                _subject.References.Add((ObjectNode)node);
            }

            Reach(node);
            node = target;
        }

        Reach(node);
        return node as ObjectNode;
    }

    private void Reach(SourceNode node)
    {
        if (_schemas.IsReaching)
        {
            _subject.Reached.Add(node.Id);
        }
    }
}
