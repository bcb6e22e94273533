using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The names of the JSON converters of the types of a model.</summary>
internal sealed class ConverterNames
{
    private readonly Dictionary<TypeId, string> _names = [];

    /// <summary>Names the converters, after all types have their names.</summary>
    public ConverterNames(ApiModel model, TypeNames types, SharedTypes shared)
    {
        foreach (NamedType type in model.Types)
        {
            _names.Add(type.Id, shared.TryGet(type.Id, out SharedType? known) ? known.Converter : types.Scope.Take(types[type.Id] + "JsonConverter"));
        }
    }

    /// <summary>The name of the converter of a type.</summary>
    public string this[TypeId id] => _names[id];
}
