using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The C# names of the properties of objects. Made when somebody asks: hardly anybody but the planner of a type does.</summary>
internal sealed class MemberNames(ApiTypeIndex index, TypeNames types)
{
    /// <summary>The member that keeps what is not declared.</summary>
    public const string Additional = "AdditionalMembers";

    /// <summary>The names of single types of which somebody asked for one: many operations can return one listing.</summary>
    private readonly Dictionary<TypeId, Dictionary<string, string>> _asked = [];

    /// <summary>The name of a property of a type. For one thread at a time.</summary>
    public string this[TypeId type, string member]
    {
        get
        {
            if (!_asked.TryGetValue(type, out Dictionary<string, string>? names))
            {
                var owner = (ObjectType)index[type];
                names = owner.Properties.Zip(Of(owner)).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
                _asked.Add(type, names);
            }

            return names[member];
        }
    }

    /// <summary>The names of the properties of a type, in their order.</summary>
    public IReadOnlyList<string> Of(ObjectType type)
    {
        // A member can't have the name of its class.
        var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfObjects, Additional, types[type.Id]]);
        return [.. type.Properties.Select(property => scope.Take(CSharpNames.Pascal(property.Name)))];
    }
}
