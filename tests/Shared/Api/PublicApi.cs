using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>What others can use of an assembly: one line for each type and each member, as C# writes it.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat TypeName = Format.WithKindOptions(SymbolDisplayKindOptions.None);

    /// <summary>The lines, ordinally sorted.</summary>
    /// <param name="path">The assembly.</param>
    public static IReadOnlyList<string> Of(string path)
    {
        MetadataReference library = MetadataReference.CreateFromFile(path);
        IEnumerable<MetadataReference> others = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(other => Path.GetFileName(other) != Path.GetFileName(path))
            .Select(other => MetadataReference.CreateFromFile(other));
        var assembly = (IAssemblySymbol)CSharpCompilation.Create("api", references: others.Append(library)).GetAssemblyOrModuleSymbol(library)!;
        return [.. TypesOf(assembly.GlobalNamespace).SelectMany(LinesOf).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol place) => place.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => TypesOf(inner),
        INamedTypeSymbol type when IsVisible(type) => TypesOf(type).Prepend(type),
        _ => [],
    });

    private static IEnumerable<string> LinesOf(INamedTypeSymbol type)
    {
        string name = type.TypeKind == TypeKind.Extension
            ? $"{type.ContainingType.ToDisplayString(TypeName)}: extension({type.ExtensionParameter!.ToDisplayString(Format)})"
            : $"{type.ToDisplayString(TypeName)}:";
        if (type.TypeKind != TypeKind.Extension)
        {
            yield return $"{name} {KindOf(type)}";
        }

        foreach (ISymbol member in type.GetMembers().Where(IsListed))
        {
            string access = member.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";
            yield return $"{name} {access}{member.ToDisplayString(Format)}";
        }
    }

    private static string KindOf(INamedTypeSymbol type)
    {
        string modifiers = type switch
        {
            { TypeKind: not TypeKind.Class } => type.IsReadOnly ? "readonly " : "",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        IEnumerable<string> bases = new[] { type.BaseType }.OfType<INamedTypeSymbol>()
            .Where(other => other.SpecialType is SpecialType.None)
            .Concat(type.Interfaces.OrderBy(other => other.ToDisplayString(Format), StringComparer.Ordinal))
            .Select(other => other.ToDisplayString(Format));
        string list = string.Join(", ", bases);
        string kind = type.TypeKind == TypeKind.Delegate
            ? $"delegate {type.DelegateInvokeMethod!.ToDisplayString(Format)}"
            : $"{(type.IsRecord ? "record " : "")}{(type.TypeKind == TypeKind.Struct ? "struct" : type.TypeKind.ToString().ToLowerInvariant())}";
        return modifiers + kind + (list.Length == 0 || type.TypeKind == TypeKind.Delegate ? "" : " : " + list);
    }

    /// <summary>What overrides something adds nothing that wasn't there; accessors are part of their property.</summary>
    private static bool IsListed(ISymbol member) =>
        IsVisible(member)
        && member is not INamedTypeSymbol
        && !member.IsOverride
        && !member.Name.StartsWith('<')
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !(member.ContainingType.TypeKind == TypeKind.Delegate);

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public
        || (symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && symbol.ContainingType is { IsSealed: false });
}
