namespace Cdsc.CodeGen.OpenApi;

/// <summary>Responses of 2.0: their schema becomes the content of each media type that the operation produces.</summary>
internal sealed class SwaggerResponses(ObjectNode root)
{
    /// <summary>The response in its 3.1 form.</summary>
    public SourceNode Upgrade(SourceNode response, ObjectNode operation)
    {
        if (response is not ObjectNode value || value.Has("$ref"))
        {
            return response;
        }

        var members = new List<ObjectMember>();
        foreach (ObjectMember member in value.Members)
        {
            switch (member)
            {
                case { Name: "schema", Value: ObjectNode schema }:
                    members.Add(ContentOf(schema, value.Get("examples") as ObjectNode, operation));
                    break;
                case { Name: "examples" }:
                    break;
                case { Name: "headers", Value: ObjectNode headers }:
                    members.Add(member with { Value = headers.With([.. headers.Members.Select(header => header with { Value = HeaderOf(header.Value) })]) });
                    break;
                default:
                    members.Add(member);
                    break;
            }
        }

        return value.With([.. members]);
    }

    private ObjectMember ContentOf(ObjectNode schema, ObjectNode? examples, ObjectNode operation)
    {
        ObjectNode type = SwaggerSchemas.Schema(schema);
        return SwaggerMediaTypes.Content(
            SwaggerMediaTypes.Of(operation, root, "produces"),
            mediaType => Made.Object(schema, examples?.GetMember(mediaType.Value) is { } example
                ? [Made.Member("schema", type), example with { Name = "example" }]
                : [Made.Member("schema", type)]));
    }

    private static SourceNode HeaderOf(SourceNode header) => header is ObjectNode value && !value.Has("schema") ? SwaggerSchemas.Upgrade(value) : header;
}
