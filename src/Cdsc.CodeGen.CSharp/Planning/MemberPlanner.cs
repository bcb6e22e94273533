using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the members of objects: three states where the definitions have three, and how each is read and written.</summary>
internal sealed class MemberPlanner(PlanContext context)
{
    private const int BitsPerWord = 64;

    private static readonly string[] ReservedLocals = ["reader", "context", "writer", "value", "additional"];

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<MemberView> Plan(ObjectType type)
    {
        IReadOnlyList<SeenWordView> words = Words(type);
        var locals = new NameScope(StringComparer.Ordinal, [.. ReservedLocals, .. words.SelectMany(word => (string[])[word.Local, word.Missing])]);
        IReadOnlyList<string> names = context.Members.Of(type);
        return [.. type.Properties.Select((property, index) => PlanMember(property, names[index], index, words[index / BitsPerWord].Local, locals.Take(CSharpNames.Camel(property.Name))))];
    }

    /// <summary>The words of bits that note which members of an object were met.</summary>
    public static IReadOnlyList<SeenWordView> Words(ObjectType type)
    {
        var words = new List<SeenWordView>();
        for (int first = 0; first == 0 || first < type.Properties.Count; first += BitsPerWord)
        {
            ulong required = 0;
            ulong replaceable = 0;
            for (int i = first; i < Math.Min(type.Properties.Count, first + BitsPerWord); i++)
            {
                ulong bit = type.Properties[i].IsRequired ? 1UL << (i - first) : 0;
                required |= bit;
                replaceable |= IsReplaceable(type.Properties[i].Type) ? bit : 0;
            }

            string number = first == 0 ? "" : ((first / BitsPerWord) + 1).ToString(CultureInfo.InvariantCulture);
            words.Add(new SeenWordView("seen" + number, "missing" + number, first, Bits(required), Bits(replaceable)));
        }

        return words;
    }

    private MemberView PlanMember(ApiProperty property, string name, int index, string word, string local)
    {
        string plain = context.Types.TextOf(property.Type.Type);
        bool isNullable = CSharpTypes.IsNullable(property.Type);
        bool isOptional = !property.IsRequired;
        string read = context.Types.Read(property.Type);

        // What differs by presence: the type, the local, what the property is set to, when it is written and from what.
        (string typeText, string localType, string assigned, string? condition, string written) = property.Type.Type switch
        {
            AnyType when isOptional => (plain, plain, local, $"value.{name}.ValueKind != global::System.Text.Json.JsonValueKind.Undefined", $"value.{name}"),
            AnyType => (plain, plain, local, null, $"value.{name}"),
            _ when isOptional && isNullable => ($"{context.Core}.Optional<{plain}?>", $"{context.Core}.Optional<{plain}?>", local, $"value.{name}.IsPresent", $"value.{name}.Value"),
            _ when isOptional => (plain + "?", plain + "?", local, $"value.{name} is {{ }} {local}", local),
            _ when isNullable => (plain + "?", plain + "?", local, null, $"value.{name}"),
            ArrayType => (plain, plain + "?", $"{local} ?? []", null, $"value.{name}"),
            MapType map => (plain, plain + "?", $"{local} ?? global::System.Collections.ObjectModel.ReadOnlyDictionary<string, {context.Types.TextOf(map.Value)}>.Empty", null, $"value.{name}"),
            _ when context.Types.IsValueType(property.Type.Type) => (plain, plain, local, null, $"value.{name}"),
            _ => (plain, plain + "?", local + "!", null, $"value.{name}"),
        };
        if (isOptional && isNullable)
        {
            read = $"new {typeText}({read})";
        }

        string literal = CSharpText.Literal(property.Name);
        string encoded = JavaScriptEncoder.Default.Encode(property.Name);
        string writtenName = encoded == property.Name ? literal : CSharpText.Literal(encoded);
        return new MemberView(
            name,
            literal,
            Encoding.UTF8.GetByteCount(property.Name),
            writtenName,
            index,
            word,
            index % BitsPerWord,
            typeText,
            property.IsRequired,
            DocOf(property),
            local,
            localType,
            read,
            assigned,
            condition,
            context.Types.Write(property.Type, written),
            context.Types.WriteMember(property.Type, writtenName + "u8", written));
    }

    private static IReadOnlyList<string> DocOf(ApiProperty property)
    {
        string presence = (property.IsRequired, property.Type.IsNullable) switch
        {
            (true, true) => "Required; null is a value.",
            (true, false) => "Required.",
            (false, true) => "Optional: absent, null and a value are three different things.",
            (false, false) when property.Type.Type is AnyType => "Optional: absent is a <c>ValueKind</c> of <c>Undefined</c>.",
            (false, false) => "Optional: null stands for absent.",
        };
        return CSharpDoc.Summary(
            property.Documentation.Description,
            property.Documentation.Url,
            $"The member {CSharpDoc.Code(property.Name)}.",
            [presence, .. CSharpText.DocLines(property.Remarks)]);
    }

    private static bool IsReplaceable(TypeUse type) => CSharpTypes.IsNullable(type) || type.Type is ArrayType or MapType;

    private static string Bits(ulong bits) => string.Create(CultureInfo.InvariantCulture, $"0x{bits:X}UL");
}
