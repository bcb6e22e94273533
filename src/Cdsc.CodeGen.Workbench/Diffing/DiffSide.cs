using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>One version of the definitions, with what comparing looks up.</summary>
internal sealed class DiffSide
{
    private readonly Dictionary<TypeId, NamedType> _types;
    private readonly Reach _reach;

    public DiffSide(ApiModel model, IReadOnlyList<OpenApiDocument> documents)
    {
        Model = model;
        Documents = documents;
        _types = model.Types.ToDictionary(type => type.Id);
        _reach = new Reach(model, _types);
    }

    public ApiModel Model { get; }

    public IReadOnlyList<OpenApiDocument> Documents { get; }

    /// <summary>Who sends values of a type.</summary>
    public Parties SendersOf(TypeId id) => _reach.SendersOf(id);

    /// <summary>The name of a type.</summary>
    public string NameOf(TypeId id) => _types.TryGetValue(id, out NamedType? type) ? type.Name : id.ToString();
}
