using System.Globalization;
using System.Reflection;
using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>The views and their members, by reflection.</summary>
internal static class ViewShapes
{
    /// <summary>All views, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Views { get; } = typeof(IView).Assembly.GetTypes()
        .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IView)))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The properties of a view, as its record declares them.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type view) => view
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.Name != "EqualityContract");

    /// <summary>What a member is, in the form of the listing.</summary>
    /// <param name="property">The property.</param>
    /// <param name="versionOf">The version of a view that is part of another.</param>
    public static string TypeOf(PropertyInfo property, Func<string, int> versionOf)
    {
        bool isNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        return TypeOf(property.PropertyType, versionOf) + (isNullable ? "?" : "");
    }

    private static string TypeOf(Type type, Func<string, int> versionOf) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => "number",
        _ when type == typeof(bool) => "boolean",
        _ when type.IsAssignableTo(typeof(IView)) => string.Create(CultureInfo.InvariantCulture, $"{type.Name} {versionOf(type.Name)}"),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => TypeOf(type.GetGenericArguments()[0], versionOf) + "[]",
        _ => throw new NotSupportedException($"A view has a member of the type {type}, which the listing has no word for."),
    };
}
