using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers what credentials operations ask for.</summary>
internal sealed class SecurityLowering(ObjectNode document, NodeReading read, DiagnosticBag diagnostics)
{
    /// <summary>The security of an operation, or that of the document; null when neither says anything.</summary>
    public ApiSecurity? Lower(ObjectNode operation)
    {
        ObjectNode? parent = operation.Has("security") ? operation : document.Has("security") ? document : null;
        if (parent is null)
        {
            return null;
        }

        var alternatives = new List<IReadOnlyList<ApiSecurityScheme>>();
        foreach (ObjectNode requirement in read.Items(parent, "security").Select(item => read.AsObject(item, "security")).OfType<ObjectNode>())
        {
            alternatives.Add([.. requirement.Members.Select(member => SchemeOf(requirement, member))]);
        }

        return new ApiSecurity(alternatives);
    }

    /// <summary>One that no document declares is asked for by its name: to leave it out would open what is closed.</summary>
    private ApiSecurityScheme SchemeOf(ObjectNode requirement, ObjectMember member)
    {
        ObjectNode? schemes = document.Get("components") is ObjectNode components ? read.Object(components, "securitySchemes") : null;
        ObjectNode? scheme = schemes?.Get(member.Name) is { } node ? read.AsObject(node, member.Name) : null;
        if (scheme is null)
        {
            diagnostics.Add(DiagnosticDescriptors.UnknownSecurityScheme.At(member.NameLocation, member.Name));
        }

        return new ApiSecurityScheme(member.Name, scheme is null ? Documentation.None : Docs.Of(scheme), read.Strings(requirement, member.Name), KeyOf(scheme));
    }

    private static ApiKeyPlace? KeyOf(ObjectNode? scheme) => (scheme?.GetString("type"), scheme?.GetString("in"), scheme?.GetString("name")) switch
    {
        ("apiKey", "query", { } name) => new ApiKeyPlace(name, ParameterIn.Query),
        ("apiKey", "header", { } name) => new ApiKeyPlace(name, ParameterIn.Header),
        ("apiKey", "cookie", { } name) => new ApiKeyPlace(name, ParameterIn.Cookie),
        _ => null,
    };
}
