using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Writes keywords that describe and don't assert.</summary>
internal static class AnnotationKeywords
{
    /// <summary>Writes <c>examples</c> or <c>discriminator</c>.</summary>
    public static void Write(SchemaDraft draft, ObjectMember member)
    {
        switch (member)
        {
            case { Name: "examples", Value: ArrayNode examples }:
                WriteExamples(draft, examples.Items);
                break;
            case { Name: "discriminator", Value: ObjectNode discriminator }:
                WriteDiscriminator(draft, discriminator);
                break;
        }
    }

    /// <summary>Writes an extension as it is, and a keyword that nobody knows as an extension.</summary>
    public static void WriteUnknown(SchemaDraft draft, ObjectMember member)
    {
        string name = member.Name.StartsWith("x-", StringComparison.Ordinal) ? member.Name : "x-" + member.Name;
        if (name == member.Name || !draft.Source.Has(name))
        {
            draft.Keywords[name] = JsonNodes.Of(member.Value);
        }
    }

    private static void WriteExamples(SchemaDraft draft, IReadOnlyList<SourceNode> examples)
    {
        IEnumerable<SourceNode> further = examples;
        if (examples.Count > 0 && !draft.Source.Has("example"))
        {
            draft.Keywords["example"] = JsonNodes.Of(examples[0]);
            further = examples.Skip(1);
        }

        string[] others = [.. further.Select(Words.Json).Select(Words.Code)];
        if (others.Length > 0)
        {
            draft.Sentences.Add($"{(others.Length == 1 ? "Another example" : "Further examples")}: {string.Join(", ", others)}.");
        }
    }

    /// <summary>A discriminator has no extensions in OpenAPI 3.0; the schema has.</summary>
    private static void WriteDiscriminator(SchemaDraft draft, ObjectNode discriminator)
    {
        var written = new JsonObject();
        foreach (ObjectMember member in discriminator.Members)
        {
            if (member.Name is "propertyName" or "mapping")
            {
                written[member.Name] = JsonNodes.Of(member.Value);
            }
            else if (member.Name.StartsWith("x-", StringComparison.Ordinal) && !draft.Source.Has(member.Name))
            {
                draft.Keywords[member.Name] = JsonNodes.Of(member.Value);
            }
        }

        draft.Keywords["discriminator"] = written;
    }
}
