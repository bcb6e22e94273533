using System.Text.Json;
using Cdsc.CodeGen.Model;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Targets;

/// <summary>
/// The things of a model that there can be files for. Each has a variable of the name of its kind, and what it belongs to
/// besides: <c>model</c> everywhere, <c>type</c> for every type, <c>group</c> for an operation.
/// </summary>
internal sealed class SubjectValues
{
    private readonly ScriptObject _model;

    /// <summary>Those of a model, in the very form in which it is written as JSON.</summary>
    public SubjectValues(ApiModel model)
    {
        using var json = JsonDocument.Parse(ModelJson.Of(model), new JsonDocumentOptions { MaxDepth = ModelJson.MaximumDepth });
        _model = JsonScript.ObjectOf(json.RootElement);
    }

    /// <summary>All things of a kind, in the order of the model.</summary>
    public IEnumerable<SubjectValue> Of(TargetSubject kind) => kind switch
    {
        TargetSubject.Model => [new SubjectValue("the model", Variables())],
        TargetSubject.Type => Types.Select(type => Named("type", type, ("type", type))),
        TargetSubject.Object or TargetSubject.Enum or TargetSubject.Union => Types
            .Where(type => (string?)type["kind"] == WordOf(kind))
            .Select(type => Named(WordOf(kind), type, ("type", type), (WordOf(kind), type))),
        TargetSubject.Group => Groups.Select(group => Named("group", group, ("group", group))),
        _ => Groups.SelectMany(group => Objects(group, "operations").Select(operation => new SubjectValue(
            $"the operation '{operation["id"]}'", Variables(("operation", operation), ("group", group))))),
    };

    /// <summary>The name of a kind, as the file map has it.</summary>
    public static string WordOf(TargetSubject kind) => JsonParts.WordOf(kind);

    private IEnumerable<ScriptObject> Types => Objects(_model, "types");

    private IEnumerable<ScriptObject> Groups => Objects(_model, "groups");

    private static IEnumerable<ScriptObject> Objects(ScriptObject parent, string member) => ((ScriptArray)parent[member]!).Cast<ScriptObject>();

    private SubjectValue Named(string kind, ScriptObject value, params ReadOnlySpan<(string Name, ScriptObject Value)> variables) =>
        new($"the {kind} '{value["name"]}'", Variables(variables));

    private ScriptObject Variables(params ReadOnlySpan<(string Name, ScriptObject Value)> variables)
    {
        var result = new ScriptObject(StringComparer.Ordinal) { ["model"] = _model };
        foreach ((string name, ScriptObject value) in variables)
        {
            result[name] = value;
        }

        result.IsReadOnly = true;
        return result;
    }
}
