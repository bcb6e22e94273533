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
            List<ApiSecurityScheme> schemes = [.. requirement.Members.Select(member => SchemeOf(requirement, member)).OfType<ApiSecurityScheme>()];
            if (schemes.Count == requirement.Members.Count)
            {
                alternatives.Add(schemes);
            }
        }

        return new ApiSecurity(alternatives);
    }

    private ApiSecurityScheme? SchemeOf(ObjectNode requirement, ObjectMember member)
    {
        ObjectNode? schemes = document.Get("components") is ObjectNode components ? read.Object(components, "securitySchemes") : null;
        if (schemes?.Get(member.Name) is not { } node)
        {
            diagnostics.Add(DiagnosticDescriptors.UnknownSecurityScheme.At(member.NameLocation, member.Name));
            return null;
        }

        return read.AsObject(node, member.Name) is { } scheme ? new ApiSecurityScheme(member.Name, Docs.Of(scheme), read.Strings(requirement, member.Name)) : null;
    }
}
