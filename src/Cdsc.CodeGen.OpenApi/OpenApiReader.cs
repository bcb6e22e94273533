using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads OpenAPI documents into one model: files → trees with positions → overlays applied → checks → lowering.</summary>
public static class OpenApiReader
{
    /// <summary>Reads documents that belong together.</summary>
    /// <param name="inputs">The documents, or overlays of such, relative to the root of <paramref name="sources"/>, with forward slashes.</param>
    /// <param name="sources">Gives the files.</param>
    /// <param name="purpose">What they are read for.</param>
    public static ReadResult Read(IReadOnlyList<string> inputs, ISourceProvider sources, ReadPurpose purpose = ReadPurpose.Documents) =>
        Read([new ReadRequest(inputs, purpose)], sources)[0];

    /// <summary>
    /// Reads several sets of documents, each into a model of its own; a type that several of them have has the same
    /// identity in each. When one of them has an error, none has a model.
    /// </summary>
    /// <param name="requests">The sets.</param>
    /// <param name="sources">Gives the files.</param>
    public static IReadOnlyList<ReadResult> Read(IReadOnlyList<ReadRequest> requests, ISourceProvider sources)
    {
        bool isForModel = requests.All(request => request.Purpose == ReadPurpose.Model);
        return (isForModel ? Read(requests, sources, isForModel) : null) ?? Read(requests, sources, isForModel: false)!;
    }

    /// <summary>Reads sets of documents; null when values are left out that are needed, as seldom as somebody refers to an example or an extension.</summary>
    private static List<ReadResult>? Read(IReadOnlyList<ReadRequest> requests, ISourceProvider sources, bool isForModel)
    {
        var diagnostics = new DiagnosticBag();
        var files = new DocumentSet(sources, diagnostics, isForModel);
        var resolver = new ReferenceResolver(files, diagnostics);
        var loader = new OverlayLoader(files, resolver, diagnostics);
        List<LoadedSet> loaded = [.. requests.Select(request => LoadedSet.Load(request, loader, resolver, diagnostics))];
        if (files.LacksValues)
        {
            return null;
        }

        List<OpenApiDocument> documents = [.. Distinct(loaded)];
        Task<List<IReadOnlyList<Diagnostic>>> check = Task.Run(() => documents.ConvertAll(DocumentCheck.FindingsOf));

        // With a part missing, the library would only report what follows from that.
        List<LibraryValidation> validations = diagnostics.HasErrors
            ? []
            : [.. Distinct(loaded.Where(set => set.Purpose == ReadPurpose.Documents)).Select(document => LibraryValidation.Start(document, diagnostics)).OfType<LibraryValidation>()];
        List<ApiModel> models = [.. loaded.Select(set => ModelLowering.Lower(set.Roots, set.Names, resolver, diagnostics))];

        // What lowering says of a place is more to the point.
        List<IReadOnlyList<Diagnostic>> findings = check.GetAwaiter().GetResult();
        diagnostics.AddRange([.. findings.SelectMany(list => list).Where(finding => !diagnostics.HasAnyAt(finding.Location))]);
        HashSet<string> broken = [.. documents.Where((_, index) => findings[index].Count > 0).Select(document => document.File)];
        validations.ForEach(validation => validation.Report(broken, diagnostics));
        IReadOnlyList<Diagnostic> sorted = diagnostics.ToSorted();
        return files.LacksValues ? null :
        [
            .. loaded.Select((set, index) => diagnostics.HasErrors
                ? new ReadResult(null, [], files.Files, sorted)
                : new ReadResult(models[index], set.Purpose == ReadPurpose.Documents ? set.Documents : [], files.Files, sorted)),
        ];
    }

    private static IEnumerable<OpenApiDocument> Distinct(IEnumerable<LoadedSet> sets) =>
        sets.SelectMany(set => set.Documents).DistinctBy(document => document.File, StringComparer.Ordinal);
}
