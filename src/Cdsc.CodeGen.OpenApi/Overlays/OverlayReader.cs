using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads an OpenAPI Overlay 1.0 document; every mistake in it is reported with its position.</summary>
internal sealed class OverlayReader(DiagnosticBag diagnostics)
{
    private bool _isValid = true;

    /// <summary>Whether a document is an overlay: it says so in the place where others have the version of OpenAPI.</summary>
    public static bool IsOverlay(SourceNode? root) => root is ObjectNode value && value.Has("overlay") && !value.Has("openapi");

    /// <summary>Reads an overlay; null when something is wrong with it.</summary>
    public static Overlay? Read(ObjectNode root, DiagnosticBag diagnostics) => new OverlayReader(diagnostics).ReadRoot(root);

    private Overlay? ReadRoot(ObjectNode root)
    {
        CheckVersion(root.Get("overlay")!);
        CheckMembers(root, "overlay", "info", "extends", "actions");
        CheckInfo(root);
        StringNode? extends = RequiredString(root, "extends", "names the document that the overlay changes, by a path relative to this file");
        if (extends?.Value.Contains('#', StringComparison.Ordinal) == true)
        {
            Report(extends, "'extends' names a whole document, so it has no #");
        }

        List<OverlayAction> actions = [.. ActionsOf(root).Select(ReadAction).OfType<OverlayAction>()];
        return _isValid ? new Overlay(extends!, actions) : null;
    }

    private void CheckVersion(SourceNode version)
    {
        if (version is not StringNode { Value: var text })
        {
            Report(version, "the version must be a string, for example 1.0.0");
        }
        else if (text != "1.0" && !text.StartsWith("1.0.", StringComparison.Ordinal))
        {
            Report(version, $"it is of version {text}, and only 1.0 is supported");
        }
    }

    private void CheckInfo(ObjectNode root)
    {
        if (root.Get("info") is not ObjectNode info)
        {
            Report(root.Get("info") ?? root, "'info' must be there and be an object with 'title' and 'version'");
            return;
        }

        CheckMembers(info, "title", "version");
        RequiredString(info, "title", "says what the overlay is for");
        RequiredString(info, "version", "tells its versions apart");
    }

    private IReadOnlyList<SourceNode> ActionsOf(ObjectNode root)
    {
        if (root.Get("actions") is ArrayNode { Items.Count: > 0 } actions)
        {
            return actions.Items;
        }

        Report(root.Get("actions") ?? root, "'actions' must be there and be a list with at least one action");
        return [];
    }

    private OverlayAction? ReadAction(SourceNode node)
    {
        if (node is not ObjectNode action)
        {
            Report(node, "an action must be an object");
            return null;
        }

        CheckMembers(action, "target", "description", "update", "remove");
        if (action.Get("remove") is { } remove and not BooleanNode)
        {
            Report(remove, "'remove' must be true or false");
        }

        if (action.Get("description") is { } description and not StringNode)
        {
            Report(description, "'description' must be a string");
        }

        if (RequiredString(action, "target", "selects what the action changes, for example $.components.schemas.Pet") is not { } target)
        {
            return null;
        }

        if (TargetParser.Parse(target.Value, out string? problem) is not { } steps)
        {
            _isValid = false;
            diagnostics.Add(DiagnosticDescriptors.UnsupportedTarget.At(target.Location, target.Value, problem!));
            return null;
        }

        bool isRemoval = action.GetFlag("remove");
        if (isRemoval && steps.Count == 0)
        {
            Report(target, "the whole document can't be removed");
        }

        if (!isRemoval && !action.Has("update"))
        {
            diagnostics.Add(DiagnosticDescriptors.IneffectiveAction.At(action.Location, "it has neither 'update' nor 'remove: true'"));
        }

        return new OverlayAction(target, steps, action.Get("update"), isRemoval);
    }

    private void CheckMembers(ObjectNode value, params ReadOnlySpan<string> known)
    {
        foreach (ObjectMember member in value.Members)
        {
            if (!known.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                _isValid = false;
                diagnostics.Add(DiagnosticDescriptors.InvalidOverlay.At(
                    member.NameLocation, $"'{member.Name}' is not known here; there is {string.Join(", ", known.ToArray())}, and what begins with x-"));
            }
        }
    }

    private StringNode? RequiredString(ObjectNode parent, string name, string purpose)
    {
        if (parent.Get(name) is StringNode { Value.Length: > 0 } text)
        {
            return text;
        }

        Report(parent.Get(name) ?? parent, $"'{name}' must be there and be a string that is not empty: it {purpose}");
        return null;
    }

    private void Report(SourceNode node, string reason)
    {
        _isValid = false;
        diagnostics.Add(DiagnosticDescriptors.InvalidOverlay.At(node.Location, reason));
    }
}
