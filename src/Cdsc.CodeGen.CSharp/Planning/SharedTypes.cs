using System.Diagnostics.CodeAnalysis;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The types that earlier sets of documents of the same output have brought along: each type is generated once.</summary>
internal sealed class SharedTypes
{
    private readonly Dictionary<TypeId, SharedType> _types = [];

    /// <summary>The type of an identity, when it is generated already.</summary>
    public bool TryGet(TypeId id, [NotNullWhen(true)] out SharedType? type) => _types.TryGetValue(id, out type);

    /// <summary>Adds what a set generates.</summary>
    public void Add(PlanContext context)
    {
        foreach (NamedType type in context.Settings.EmitsModels ? context.OwnTypes : [])
        {
            _types.Add(type.Id, new SharedType(context.Settings.Namespace, context.TypeNames[type.Id], context.Converters[type.Id]));
        }
    }
}
