namespace Cdsc.CodeGen.Model;

/// <summary>Named types by identity, and what is asked of types that may be references to them.</summary>
/// <param name="types">The named types.</param>
public sealed class ApiTypeIndex(IEnumerable<NamedType> types)
{
    private readonly Dictionary<TypeId, NamedType> _types = types.ToDictionary(type => type.Id);

    /// <summary>The type of an identity; null when it is no named type.</summary>
    public NamedType? Find(TypeId id) => _types.GetValueOrDefault(id);

    /// <summary>The type of an identity.</summary>
    public NamedType this[TypeId id] => _types[id];

    /// <summary>Whether a type is an object with members, or a map.</summary>
    public bool IsObject(ApiType type) => type is MapType || (type is TypeReference reference && Find(reference.Id) is ObjectType or UnionType);

    /// <summary>The declared members of an object, or of all objects of a union; none for every other type.</summary>
    public IEnumerable<ApiProperty> PropertiesOf(ApiType type) => type is not TypeReference reference ? [] : Find(reference.Id) switch
    {
        ObjectType value => value.Properties,
        UnionType union => union.Cases.SelectMany(@case => PropertiesOf(new TypeReference(@case.Type))),
        _ => [],
    };
}
