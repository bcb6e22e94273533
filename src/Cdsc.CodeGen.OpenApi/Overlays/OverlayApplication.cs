using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Applies actions to a document as Overlay 1.0.0, section 4.4.3, wants it, one after the other.</summary>
internal sealed class OverlayApplication(DraftObject document, DiagnosticBag diagnostics)
{
    private readonly OverlayBudget _budget = new();

    /// <summary>Applies actions; an action that can't be is reported, and the others are still tried.</summary>
    public void Apply(IReadOnlyList<OverlayAction> actions)
    {
        foreach (OverlayAction action in actions)
        {
            if (!TryApply(action))
            {
                diagnostics.Add(DiagnosticDescriptors.OverlayTooLarge.At(
                    action.Target.Location, $"with this action it looks at or makes more than {OverlayBudget.Maximum} values"));
                return;
            }
        }
    }

    /// <summary>Applies an action; false when it would take more than there may be.</summary>
    private bool TryApply(OverlayAction action)
    {
        if (Select(action.Steps) is not { } matches)
        {
            return false;
        }

        if (matches.Count == 0)
        {
            diagnostics.Add(DiagnosticDescriptors.IneffectiveAction.At(action.Target.Location, $"the target '{action.Target.Value}' selects nothing"));
            return true;
        }

        if (matches.Find(match => match.Node is DraftScalar).Node is { } scalar)
        {
            diagnostics.Add(DiagnosticDescriptors.UnfitAction.At(
                action.Target.Location,
                $"the target '{action.Target.Value}' selects {scalar.Kind}, at {scalar.Origin.Location}; select the object around it and update that"));
            return true;
        }

        return action.IsRemoval ? TryRemove(matches) : action.Update is not { } update || TryUpdate(matches, update);
    }

    private List<(Draft? Parent, Draft Node)>? Select(IReadOnlyList<TargetStep> steps)
    {
        List<(Draft? Parent, Draft Node)> selected = [(null, document)];
        foreach (TargetStep step in steps)
        {
            var next = new List<(Draft? Parent, Draft Node)>();
            foreach ((_, Draft node) in selected)
            {
                switch (node)
                {
                    case DraftObject value when step.Name is { } name:
                        if (value.Members.TryGetValue(name, out DraftMember? member))
                        {
                            next.Add((value, member.Value));
                        }

                        break;
                    case DraftObject value:
                        next.AddRange(value.Members.Values.Select(each => ((Draft?)value, each.Value)));
                        break;
                    case DraftArray array when step.Name is null:
                        next.AddRange(array.Items.Select(item => ((Draft?)array, item)));
                        break;
                }
            }

            if (!_budget.TrySpend(selected.Count + next.Count))
            {
                return null;
            }

            selected = next;
        }

        return selected;
    }

    private bool TryRemove(List<(Draft? Parent, Draft Node)> matches)
    {
        // All of one parent at once, so that many items of an array are not moved many times.
        foreach (IGrouping<Draft?, (Draft? Parent, Draft Node)> group in matches.GroupBy(match => match.Parent))
        {
            HashSet<Draft> removed = [.. group.Select(match => match.Node)];
            switch (group.Key)
            {
                case DraftObject value:
                    if (!_budget.TrySpend(value.Members.Count))
                    {
                        return false;
                    }

                    List<KeyValuePair<string, DraftMember>> kept = [.. value.Members.Where(member => !removed.Contains(member.Value.Value))];
                    value.Members.Clear();
                    kept.ForEach(member => value.Members.Add(member.Key, member.Value));
                    value.IsTouched = true;
                    break;
                case DraftArray array:
                    if (!_budget.TrySpend(array.Items.Count))
                    {
                        return false;
                    }

                    array.Items.RemoveAll(removed.Contains);
                    array.IsTouched = true;
                    break;
            }
        }

        return true;
    }

    private bool TryUpdate(List<(Draft? Parent, Draft Node)> matches, SourceNode update)
    {
        int size = Draft.SizeOf(update);
        foreach ((_, Draft node) in matches)
        {
            if (!_budget.TrySpend(size))
            {
                return false;
            }

            switch (node)
            {
                case DraftArray array:
                    array.Items.Add(Draft.Of(update));
                    array.IsTouched = true;
                    break;
                case DraftObject target when update is ObjectNode value:
                    Merge(target, value);
                    break;
                default:
                    diagnostics.Add(DiagnosticDescriptors.UnfitAction.At(
                        update.Location, $"the target selects an object, at {node.Origin.Location}, so 'update' must be an object; this is {Draft.Of(update).Kind}"));
                    return true;
            }
        }

        return true;
    }

    /// <summary>
    /// Merges member by member. What 1.0.0 leaves open is done as 1.1.0 makes clear: arrays are put one behind the other, and
    /// kinds that differ are an error.
    /// </summary>
    private void Merge(DraftObject target, ObjectNode update)
    {
        foreach (ObjectMember member in update.Members)
        {
            DraftMember? known = target.Members.GetValueOrDefault(member.Name);
            switch (known?.Value, member.Value)
            {
                case (null, _):
                case (DraftScalar, not (ObjectNode or ArrayNode)):
                    target.Members[member.Name] = new DraftMember(member.Line, member.Column, Draft.Of(member.Value));
                    target.IsTouched = true;
                    break;
                case (DraftObject inner, ObjectNode value):
                    Merge(inner, value);
                    break;
                case (DraftArray array, ArrayNode items):
                    array.Items.AddRange(items.Items.Select(Draft.Of));
                    array.IsTouched = true;
                    break;
                default:
                    diagnostics.Add(DiagnosticDescriptors.UnfitAction.At(
                        member.NameLocation,
                        $"'{member.Name}' is {known!.Value.Kind} in the document, at {known.Value.Origin.Location}, and {Draft.Of(member.Value).Kind} here; remove it in an action before this one"));
                    break;
            }
        }
    }
}
