using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The C# names of the properties of objects. Made when somebody asks: hardly anybody but the planner of a type does.</summary>
internal sealed class MemberNames(ApiTypeIndex index, TypeNames types)
{
    /// <summary>The member that keeps what is not declared.</summary>
    public const string Additional = "AdditionalMembers";

    /// <summary>The name of a property of a type.</summary>
    public string this[TypeId type, string member]
    {
        get
        {
            var owner = (ObjectType)index[type];
            return Of(owner)[owner.Properties.TakeWhile(property => property.Name != member).Count()];
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
