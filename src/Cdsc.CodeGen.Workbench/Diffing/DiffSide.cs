using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>One version of the definitions, with what comparing looks up.</summary>
internal sealed class DiffSide
{
    private readonly ApiTypeIndex _types;
    private readonly Reach _reach;

    public DiffSide(ApiModel model, IReadOnlyList<OpenApiDocument> documents)
    {
        Model = model;
        Documents = documents;
        _types = new ApiTypeIndex(model.Types);
        _reach = new Reach(model, _types);
    }

    public ApiModel Model { get; }

    public IReadOnlyList<OpenApiDocument> Documents { get; }

    /// <summary>Who sends values of a type.</summary>
    public Parties SendersOf(TypeId id) => _reach.SendersOf(id);

    /// <summary>The name of a type.</summary>
    public string NameOf(TypeId id) => _types.Find(id)?.Name ?? id.ToString();
}
