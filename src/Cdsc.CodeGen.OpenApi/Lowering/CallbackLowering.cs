using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Lowers the types of what a server sends by itself, in callbacks and webhooks. They are no operations: where such requests
/// go is up to whoever asks for them.
/// </summary>
internal sealed class CallbackLowering(ObjectNode document, SchemaLowering schemas, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    private readonly NodeReading _read = new(resolver, diagnostics);

    // How such bodies travel is nobody's business here, so only what is wrong with their schemas is reported.
    private readonly ContentLowering _content = new(schemas, new NodeReading(resolver, diagnostics), resolver, new DiagnosticBag());

    private readonly HashSet<ObjectNode> _visited = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lowers the types.</summary>
    public void Lower()
    {
        LowerItems(_read.Object(document, "webhooks"), "", withOperations: true);
        LowerItems(_read.Object(document, "paths"), "", withOperations: false);
    }

    private void LowerItems(ObjectNode? items, string name, bool withOperations)
    {
        foreach (ObjectMember path in items?.Members.Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)) ?? [])
        {
            if (_read.AsObject(path.Value, path.Name) is not { } item || !_visited.Add(item))
            {
                continue;
            }

            foreach (ObjectMember member in PathItems.OperationsOf(item))
            {
                if (resolver.Follow(member.Value) is ObjectNode operation)
                {
                    LowerOperation(operation, PathItems.IdOf(operation, member.Name, name.Length == 0 ? path.Name : name), withOperations);
                }
            }
        }
    }

    private void LowerOperation(ObjectNode operation, string name, bool withTypes)
    {
        if (withTypes)
        {
            LowerBodies(operation, name);
        }

        foreach (ObjectMember callback in _read.Object(operation, "callbacks")?.Members ?? [])
        {
            LowerItems(_read.AsObject(callback.Value, callback.Name), name + "_" + callback.Name, withOperations: true);
        }
    }

    private void LowerBodies(ObjectNode operation, string name)
    {
        if (_read.Object(operation, "requestBody") is { } body)
        {
            _content.Lower(body, name + "_request", isRequest: true);
        }

        foreach (ObjectMember member in _read.Object(operation, "responses")?.Members ?? [])
        {
            if (!member.Name.StartsWith("x-", StringComparison.Ordinal) && _read.AsObject(member.Value, member.Name) is { } response)
            {
                _content.Lower(response, name + "_" + member.Name, isRequest: false);
            }
        }
    }
}
