using System.Globalization;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary><c>anyOf</c> and <c>oneOf</c>.</summary>
internal sealed class AlternativesKeyword(SchemaNode schema, string name, IReadOnlyList<SchemaNode> alternatives) : Keyword(schema, name)
{
    private readonly bool _exactlyOne = name == "oneOf";

    public override bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        // First without messages: most alternatives of an open list never match, and nobody needs to hear about it.
        List<int> matching = Matching(context, instance, evaluated);
        if (matching.Count == 1 || (matching.Count > 1 && !_exactlyOne))
        {
            return true;
        }

        return matching.Count > 1 ? TooMany(context, instance, matching) : None(context, instance, evaluated);
    }

    private List<int> Matching(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        var matching = new List<int>(1);
        List<SchemaError>? errors = context.CollectNothing();
        for (int i = 0; i < alternatives.Count; i++)
        {
            EvaluatedChildren? ofAlternative = EvaluatedChildren.ForAlternative(evaluated);
            if (!alternatives[i].Evaluate(context, instance, ofAlternative))
            {
                continue;
            }

            matching.Add(i);
            evaluated?.AddAll(ofAlternative);
            bool isDecided = _exactlyOne ? matching.Count > 1 && errors is null : evaluated is null;
            if (isDecided)
            {
                break;
            }
        }

        context.Resume(errors);
        return matching;
    }

    private bool TooMany(EvaluationContext context, InstanceNode instance, List<int> matching)
    {
        IEnumerable<string> numbers = matching.Select(i => ValueText.Count(i + 1, "", "").TrimEnd());
        return context.Fail(instance, this, $"must match exactly one of {alternatives.Count} alternatives, but matches numbers {ValueText.Join(numbers, "and")}");
    }

    private bool None(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (!context.Collects)
        {
            return false;
        }

        var causes = new List<SchemaError>();
        List<SchemaError>? errors = context.CollectInto(causes);
        int closest = 0;
        (int, int, int) fewest = (int.MaxValue, 0, 0);
        string closestMessage = "";
        for (int i = 0; i < alternatives.Count; i++)
        {
            int before = causes.Count;

            // What the alternatives know needn't be called unevaluated on top.
            alternatives[i].Evaluate(context, instance, evaluated);
            (int, int, int) distance = Distance(causes, before, instance.Pointer());
            if (causes.Count > before && distance.CompareTo(fewest) < 0)
            {
                (closest, fewest, closestMessage) = (i, distance, causes[before].Message);
            }
        }

        context.Resume(errors);
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"matches none of {alternatives.Count} alternatives; the closest is number {closest + 1}: {closestMessage}");
        return context.Fail(instance, this, message, causes);
    }

    /// <summary>
    /// How far an alternative is from matching. A wrong type or constant is usually the mark of another alternative, most
    /// of all on the value itself.
    /// </summary>
    private static (int AtValue, int Marks, int All) Distance(List<SchemaError> causes, int from, string pointer)
    {
        int atValue = 0;
        int marks = 0;
        for (int i = from; i < causes.Count; i++)
        {
            if (causes[i].Keyword is "type" or "const" or "enum" or "false")
            {
                marks++;
                atValue += causes[i].InstancePointer == pointer ? 1 : 0;
            }
        }

        return (atValue, marks, causes.Count - from);
    }
}
