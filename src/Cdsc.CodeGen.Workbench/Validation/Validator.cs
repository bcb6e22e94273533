using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Validates documents that belong together: each against its schema, then all of them against the document rules.</summary>
/// <param name="schemas">The schemas.</param>
/// <param name="book">The rules.</param>
/// <param name="now">The moment of the check.</param>
internal sealed class Validator(SchemaBook schemas, RuleBook book, DateTimeOffset now)
{
    // Documents have secrets, and findings end up in logs.
    private static readonly EvaluationOptions Options = new() { AssertFormat = true, ShowValues = false };

    /// <summary>Validates documents.</summary>
    public IReadOnlyList<Finding> Validate(IReadOnlyList<TypedDocument> documents)
    {
        var findings = new List<Finding>();
        var valid = new List<TypedDocument>();
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (TypedDocument document in documents)
        {
            int before = findings.Count;
            CheckSchema(document, findings);
            if (findings.Count == before)
            {
                valid.Add(document);
                findings.AddRange(UnknownValues(document));
            }
            else
            {
                broken.Add(document.Type);
            }
        }

        // What a broken page lists isn't known, so neither is what its listing lacks.
        valid.RemoveAll(document => document.Type.EndsWith("Listing", StringComparison.Ordinal) && broken.Contains(document.Type));
        findings.AddRange(CheckRules(new DocumentSet(valid, now)));
        return findings;
    }

    private void CheckSchema(TypedDocument document, List<Finding> findings)
    {
        if (!schemas.TryGet(document.Type, out NamedSchema? schema))
        {
            throw new ArgumentException($"There is no schema {document.Type}.", nameof(document));
        }

        foreach (SchemaError error in schema.Compiled.Evaluate(document.Source.Value, Options).Errors)
        {
            SourceLocation location = At(document.Source.Root, error.InstancePointer).Location with { Pointer = error.InstancePointer };
            RuleHome? home = SchemaBook.HomeOf(error.SchemaLocation);
            string place = home is null ? error.SchemaLocation : $"{home.Schema}#{home.Pointer}";
            Diagnostic diagnostic = DiagnosticDescriptors.InvalidInstance.At(location, Sentence(error.Message), place);
            IReadOnlyList<SpecificationRule> rules = home is null ? [] : book.OfHome(home, member => error.Message.Contains($"\"{member}\"", StringComparison.Ordinal));
            findings.Add(rules.Count == 0
                ? FindingOf(diagnostic)
                : new Finding(Ids(rules), DiagnosticSeverity.Error, location, diagnostic.Message, rules[0].Url));
        }
    }

    private IEnumerable<Finding> UnknownValues(TypedDocument document)
    {
        var diagnostics = new DiagnosticBag();
        if (schemas.TryGet(document.Type, out NamedSchema? schema))
        {
            new OpenLists(schema, diagnostics).Check(document.Source.Root);
        }

        return diagnostics.ToSorted().Distinct().Select(FindingOf);
    }

    private IEnumerable<Finding> CheckRules(DocumentSet documents) =>
        from rule in DocumentRules.All
        let entries = (IReadOnlyList<SpecificationRule>)[.. book.OfCheck(rule.Name), .. rule.Whole is null ? [] : book.OfCheck(rule.Whole)]
        from breach in rule.Check(documents)
        select new Finding(Ids(entries), DiagnosticSeverity.Error, breach.At.Location, Sentence(breach.Message) + ".", entries[0].Url);

    /// <summary>A diagnostic as a finding.</summary>
    public static Finding FindingOf(Diagnostic diagnostic) => new(diagnostic.Id, diagnostic.Severity, diagnostic.Location, diagnostic.Message);

    private static string Ids(IEnumerable<SpecificationRule> rules) => string.Join(", ", rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal));

    private static string Sentence(string message) => PrintableText.Of(message.Length == 0 ? message : char.ToUpperInvariant(message[0]) + message[1..]);

    /// <summary>The value at a pointer, or the last one on the way to it.</summary>
    private static SourceNode At(SourceNode root, string pointer)
    {
        foreach (string segment in JsonPointer.Split(pointer))
        {
            if (root.Child(segment) is not { } child)
            {
                break;
            }

            root = child;
        }

        return root;
    }
}
