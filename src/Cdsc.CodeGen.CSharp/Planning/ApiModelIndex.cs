using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The named types of a model by identity.</summary>
public sealed class ApiModelIndex(ApiModel model)
{
    private readonly Dictionary<TypeId, NamedType> _types = model.Types.ToDictionary(type => type.Id);

    /// <summary>The type of an identity; null when it is no named type.</summary>
    public NamedType? Find(TypeId id) => _types.GetValueOrDefault(id);

    /// <summary>The type of an identity.</summary>
    public NamedType this[TypeId id] => _types[id];
}
