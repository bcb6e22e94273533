namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Tells which schemas an overlay left alone, they and all that they reach. They stay the schemas of the document that is
/// extended, so that a run that takes both documents makes one type of each.
/// </summary>
internal sealed class SharedSchemas
{
    private readonly IReadOnlyDictionary<string, BundledSchema> _schemas;
    private readonly ReferenceResolver _resolver;
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _users = new(StringComparer.Ordinal);
    private readonly Queue<string> _dropped = new();

    private SharedSchemas(IReadOnlyDictionary<string, BundledSchema> schemas, ReferenceResolver resolver)
    {
        _schemas = schemas;
        _resolver = resolver;
    }

    /// <summary>The names of these schemas.</summary>
    /// <param name="document">The document after all actions.</param>
    /// <param name="schemas">The schemas before the first one.</param>
    /// <param name="resolver">Finds what a reference in the sources means.</param>
    public static IReadOnlySet<string> Of(DraftObject document, IReadOnlyDictionary<string, BundledSchema> schemas, ReferenceResolver resolver)
    {
        var result = new SharedSchemas(schemas, resolver);
        result.Find(document);
        return result._shared;
    }

    private void Find(DraftObject document)
    {
        FindEntered(document);
        foreach ((string name, DraftMember member) in document.Object("components")?.Object("schemas")?.Members ?? [])
        {
            if (_schemas.TryGetValue(name, out BundledSchema? schema) && schema is { Draft: DraftObject draft, Source: not null }
                && ReferenceEquals(draft, member.Value) && !_entered.Contains(name) && !IsTouched(draft))
            {
                _shared.Add(name);
            }
        }

        foreach (string name in _shared.ToArray())
        {
            VisitReferences(_schemas[name].Draft, NodeKind.Schema, name);
        }

        while (_dropped.TryDequeue(out string? name))
        {
            if (_shared.Remove(name))
            {
                _users.GetValueOrDefault(name)?.ForEach(_dropped.Enqueue);
            }
        }
    }

    /// <summary>A schema that somebody refers into has to be there in full.</summary>
    private void FindEntered(Draft draft)
    {
        switch (draft)
        {
            case DraftObject value:
                foreach ((string name, DraftMember member) in value.Members)
                {
                    if (name == "$ref" && member.Value is DraftScalar { Value: StringNode text } && SegmentsOf(text.Value) is ["components", "schemas", var entered, _, ..])
                    {
                        _entered.Add(entered);
                    }

                    FindEntered(member.Value);
                }

                break;
            case DraftArray array:
                array.Items.ForEach(FindEntered);
                break;
        }
    }

    private void VisitReferences(Draft draft, NodeKind kind, string user)
    {
        switch (draft)
        {
            case DraftObject value when kind != NodeKind.Data:
                foreach ((string name, DraftMember member) in value.Members)
                {
                    if (name == "$ref" && kind == NodeKind.Schema && member.Value is DraftScalar { Value: StringNode text })
                    {
                        VisitReference(text, member.Value.Origin, user);
                    }

                    VisitReferences(member.Value, NodeKinds.OfMember(kind, name), user);
                }

                break;
            case DraftArray array when kind != NodeKind.Data:
                array.Items.ForEach(item => VisitReferences(item, NodeKinds.OfItem(kind), user));
                break;
        }
    }

    private void VisitReference(StringNode text, SourceNode origin, string user)
    {
        if (SegmentsOf(text.Value) is ["components", "schemas", var name] && _shared.Contains(name)
            && origin is StringNode reference && _resolver.Resolve(reference)?.Id is { } id && id == _schemas[name].Source!.Id)
        {
            if (!_users.TryGetValue(name, out List<string>? users))
            {
                _users.Add(name, users = []);
            }

            users.Add(user);
        }
        else
        {
            // It reaches what an action changed or took away, or something that is no entry of its own.
            _dropped.Enqueue(user);
        }
    }

    private static bool IsTouched(Draft draft) => draft.IsTouched || draft switch
    {
        DraftObject value => value.Members.Values.Any(member => IsTouched(member.Value)),
        DraftArray array => array.Items.Exists(IsTouched),
        _ => false,
    };

    private static string[] SegmentsOf(string reference) =>
        reference.StartsWith("#/", StringComparison.Ordinal) ? JsonPointer.Split(Uri.UnescapeDataString(reference[1..])) : [];
}
