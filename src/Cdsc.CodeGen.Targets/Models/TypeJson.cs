using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Targets;

/// <summary>Writes types, and uses of types.</summary>
internal sealed class TypeJson(Utf8JsonWriter writer, ApiModel model)
{
    private readonly ApiTypeIndex _types = new(model.Types);

    /// <summary>The members of a named type.</summary>
    public void WriteMembers(NamedType type)
    {
        writer.WriteString("kind", KindOf(type));
        writer.WriteString("id", type.Id.ToString());
        writer.WriteString("name", type.Name);
        writer.WriteBoolean("isInline", type.IsInline);
        writer.WriteDocumentation(type.Documentation);
        switch (type)
        {
            case ObjectType value:
                writer.WriteArray("properties", value.Properties, property =>
                {
                    writer.WriteString("name", property.Name);
                    WriteUse("type", property.Type);
                    writer.WriteBoolean("isRequired", property.IsRequired);
                    writer.WriteDocumentation(property.Documentation);
                    writer.WriteString("remarks", property.Remarks);
                    writer.WriteLocation(property.Location);
                });
                writer.WriteBoolean("isOpen", value.IsOpen);
                if (value.Additional is { } additional)
                {
                    WriteUse("additional", additional);
                }
                else
                {
                    writer.WriteNull("additional");
                }

                break;
            case ChoiceType choice:
                writer.WriteStartArray("options");
                foreach (TypeUse option in choice.Options)
                {
                    WriteUse(option);
                }

                writer.WriteEndArray();
                break;
            case EnumType list:
                writer.WriteArray("values", list.Values, value =>
                {
                    writer.WriteString("value", value.Value);
                    writer.WriteString("name", value.Name);
                    writer.WriteDocumentation(value.Documentation);
                    writer.WriteLocation(value.Location);
                });
                writer.WriteBoolean("isOpen", list.IsOpen);
                break;
            case UnionType union:
                writer.WriteString("discriminator", union.Discriminator);
                writer.WriteArray("cases", union.Cases, one =>
                {
                    writer.WriteString("value", one.Value);
                    WriteReference("type", one.Type);
                });
                break;
        }

        writer.WriteLocation(type.Location);
    }

    /// <summary>A member that is a use of a type.</summary>
    public void WriteUse(string name, TypeUse use)
    {
        writer.WritePropertyName(name);
        WriteUse(use);
    }

    private void WriteUse(TypeUse use)
    {
        writer.WriteStartObject();
        switch (use.Type)
        {
            case AnyType:
                writer.WriteString("kind", "any");
                break;
            case ScalarType scalar:
                writer.WriteString("kind", "scalar");
                writer.WriteString("scalar", JsonParts.WordOf(scalar.Kind));
                break;
            case ArrayType array:
                writer.WriteString("kind", "array");
                WriteUse("item", array.Item);
                break;
            case MapType map:
                writer.WriteString("kind", "map");
                WriteUse("value", map.Value);
                break;
            case TypeReference reference:
                writer.WriteString("kind", "reference");
                WriteReferenceMembers(reference.Id);
                break;
            default:
                throw new InvalidOperationException($"A {use.Type.GetType().Name} is used without a reference.");
        }

        writer.WriteBoolean("isNullable", use.IsNullable);
        writer.WriteEndObject();
    }

    /// <summary>A member that names a type.</summary>
    public void WriteReference(string name, TypeId id)
    {
        writer.WriteStartObject(name);
        WriteReferenceMembers(id);
        writer.WriteEndObject();
    }

    private void WriteReferenceMembers(TypeId id)
    {
        NamedType target = _types[id];
        writer.WriteString("id", id.ToString());
        writer.WriteString("name", target.Name);
        writer.WriteString("target", KindOf(target));
    }

    private static string KindOf(NamedType type) => type switch
    {
        ObjectType => "object",
        EnumType => "enum",
        UnionType => "union",
        ChoiceType => "choice",
        _ => throw new InvalidOperationException($"There is no word for a {type.GetType().Name}."),
    };
}
