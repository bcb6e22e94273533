using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Chooses the media type of bodies, and refuses what is not supported.</summary>
internal sealed class BodyPlanner(PlanContext context)
{
    /// <summary>The one content of a request body; null when there is none that can be honoured.</summary>
    public ApiContent? OfRequest(ApiOperation operation)
    {
        if (operation.RequestBody is not { } body || Single(body.Content, body.Location) is not { } content)
        {
            return null;
        }

        if (content.IsJson || IsBytes(content) || (content.IsForm && FormMembers(content.Type.Type) is not null))
        {
            return content;
        }

        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
            content.Location, $"a request body of the media type '{content.MediaType}' is not supported"));
        return null;
    }

    /// <summary>The one content of a response; null when it has no body.</summary>
    public ApiContent? OfResponse(ApiResponse response) => Single(response.Content, response.Location);

    /// <summary>The type of the value that a client gets; null when no successful response has a body.</summary>
    public ApiContent? OfSuccess(ApiOperation operation)
    {
        List<ApiContent> contents = [.. operation.Responses.Where(response => response.IsSuccess).Select(OfResponse).OfType<ApiContent>()];
        foreach (ApiContent other in contents.Skip(1).Where(other => other.Type != contents[0].Type))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                other.Location, "several successful responses with bodies of different types are not supported"));
        }

        return contents.FirstOrDefault();
    }

    /// <summary>The members of a form; null when the type is none, or a member is no single value.</summary>
    public IReadOnlyList<ApiProperty>? FormMembers(ApiType type)
    {
        if (type is not TypeReference reference)
        {
            return null;
        }

        List<ApiProperty> members = context.Index[reference.Id] switch
        {
            ObjectType value => [.. value.Properties],
            UnionType union => [.. union.Cases.Select(@case => context.Index[@case.Type]).OfType<ObjectType>().SelectMany(value => value.Properties)],
            _ => [],
        };
        bool isForm = members.Count > 0 && members.TrueForAll(member =>
            member.Type.Type is ScalarType || (member.Type.Type is TypeReference list && context.Index[list.Id] is EnumType));
        return isForm ? members : null;
    }

    /// <summary>The members of a form whose JSON is no string, as C# literals in a list.</summary>
    public string RawFormMembers(ApiType type)
    {
        IEnumerable<string> names = FormMembers(type)!
            .Where(member => member.Type.Type is ScalarType { Kind: ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal or ScalarKind.UnixTimeOrNever })
            .Select(member => CSharpText.Literal(member.Name))
            .Distinct(StringComparer.Ordinal);
        return $"[{string.Join(", ", names)}]";
    }

    /// <summary>Whether a body is raw bytes.</summary>
    public static bool IsBytes(ApiContent content) => content.Type.Type is ScalarType { Kind: ScalarKind.Binary };

    private ApiContent? Single(IReadOnlyList<ApiContent> contents, SourceLocation location)
    {
        if (contents.Count > 1 && contents.Any(content => content.Type != contents[0].Type || content.IsJson != contents[0].IsJson))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                location, "several media types with bodies of different types are not supported"));
        }

        return contents.Count == 0 ? null : contents[0];
    }
}
