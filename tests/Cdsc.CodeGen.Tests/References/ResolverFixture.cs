using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.References;

/// <summary>A resolver over files in memory, asked with references that stand in <c>dir/from.yaml</c>.</summary>
internal sealed class ResolverFixture
{
    public const string From = "dir/from.yaml";

    private readonly DiagnosticBag _diagnostics = new();
    private readonly ReferenceResolver _resolver;

    public ResolverFixture(params IEnumerable<(string File, string Text)> files)
    {
        Sources = new MemorySources(files);
        _resolver = new ReferenceResolver(new DocumentSet(Sources, _diagnostics), _diagnostics);
    }

    public MemorySources Sources { get; }

    /// <summary>The diagnostics without their words.</summary>
    public IEnumerable<string> Problems => _diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}");

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.ToSorted();

    /// <summary>What a reference points at, as <c>file#pointer</c>.</summary>
    public string? Resolve(string reference) => _resolver.Resolve(new StringNode(From, null, 1, 7, reference))?.Id.ToString();

    /// <summary>Where following a reference ends, as <c>file#pointer</c>.</summary>
    public string? Follow(string reference)
    {
        SourceNode? first = _resolver.Resolve(new StringNode(From, null, 1, 7, reference));
        return first is null ? null : _resolver.Follow(first)?.Id.ToString();
    }
}
