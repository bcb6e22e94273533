using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Documents that were read, while Microsoft.OpenApi still looks at them: its findings are warnings, so that nobody has to
/// wait for them who knows the rest.
/// </summary>
internal sealed class StartedReading(
    IReadOnlyList<LoadedSet> loaded,
    IReadOnlyList<ApiModel> models,
    IReadOnlyList<string> files,
    IReadOnlyList<LibraryValidation> validations,
    DiagnosticBag diagnostics)
{
    /// <summary>What was read, for each set, with what is known to be wrong up to now.</summary>
    public IReadOnlyList<ReadResult> Results()
    {
        IReadOnlyList<Diagnostic> sorted = diagnostics.ToSorted();
        return
        [
            .. loaded.Select((set, index) => diagnostics.HasErrors
                ? new ReadResult(null, [], files, sorted)
                : new ReadResult(models[index], set.Documents, files, sorted)),
        ];
    }

    /// <summary>Waits for all findings; to be called once.</summary>
    public IReadOnlyList<ReadResult> Finish()
    {
        foreach (LibraryValidation validation in validations)
        {
            validation.Report(diagnostics);
        }

        return Results();
    }
}
