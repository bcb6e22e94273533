using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The C# names of the properties of objects.</summary>
internal sealed class MemberNames
{
    /// <summary>The member that keeps what is not declared.</summary>
    public const string Additional = "AdditionalMembers";

    private readonly Dictionary<(TypeId Type, string Member), string> _names = [];

    public MemberNames(ApiModel model, TypeNames types)
    {
        foreach (ObjectType type in model.Types.OfType<ObjectType>())
        {
            // A member can't have the name of its class.
            var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfObjects, Additional, types[type.Id]]);
            foreach (ApiProperty property in type.Properties)
            {
                _names.Add((type.Id, property.Name), scope.Take(CSharpNames.Pascal(property.Name)));
            }
        }
    }

    public string this[TypeId type, string member] => _names[(type, member)];
}
